package io.drydock.model.pattern;

import io.drydock.model.design.Platform;
import java.util.ArrayList;
import java.util.List;

/// One thing that the source of a reference architecture leaves open, or says against AWS, WSO2 or
/// itself.
///
/// @param said what the source says or leaves out
/// @param done what the design does, and why
public record Resolution(String said, String done) {

    static final List<Resolution> INTEGRATION =
            List.of(
                    new Resolution(
                            "One public subnet for the public load balancer.",
                            "One in each zone: an Application Load Balancer is not created with"
                                    + " subnets in fewer than two zones (A-01, G-05)."),
                    new Resolution(
                            "Private load balancers stand in another zone than the nodes they"
                                    + " serve.",
                            "They span all zones, as AWS asks, so that none is lost with one zone"
                                    + " (A-01)."),
                    new Resolution(
                            "Three zones, and two nodes of each product.",
                            "Both are kept: API Manager in zones a and b, Enterprise Integrator in"
                                + " b and c, so that no zone takes both of anything. Load"
                                + " balancers, database and files span three zones (G-01, G-02)."),
                    new Resolution(
                            "No NAT gateway, although private machines fetch updates.",
                            "One in each zone (G-09, G-10)."),
                    new Resolution(
                            "One database for all, Multi-AZ not mentioned.",
                            "One server for API Manager and one for analytics, each with a standby,"
                                + " as the pattern and the later architecture have it (P1-R7,"
                                + " P1-R8, G-07). Enterprise Integrator needs none here: it keeps"
                                + " nothing of its own."),
                    new Resolution(
                            "API Manager on t2.large: two processors, the least that WSO2 asks"
                                    + " for.",
                            "c5.xlarge, with the four that WSO2 recommends, and no credits that"
                                    + " run out."),
                    new Resolution(
                            "A fifth load balancer for the analytics dashboard, perhaps the same"
                                    + " as another.",
                            "The dashboard shares the internal one of the consoles, under a host"
                                + " name of its own. Services and console of Enterprise Integrator"
                                + " stay apart, as the text insists (G-37)."),
                    new Resolution(
                            "One analytics dashboard, against two of everything.",
                            "One: it is not in the way of API calls; the two workers are a pair"
                                    + " (G-33)."));

    static final List<Resolution> FULLY_DISTRIBUTED =
            List.of(
                    new Resolution(
                            "Analytics is not described.",
                            "Two workers, a dashboard and a database server of their own: the"
                                    + " pattern has them as its sixth cluster (P3-R1)."),
                    new Resolution(
                            "No shared file system.",
                            "One for gateways and one list of clients more, the traffic managers:"
                                + " 3.2 shares the artefacts of APIs and the throttling rules as"
                                + " files (G-18)."),
                    new Resolution(
                            "Addresses of traffic managers are kept current by a function that an"
                                    + " alarm calls.",
                            "Each has a stable name in the private zone, tm1 and tm2, whatever"
                                    + " keeps it current (P3-R5, G-12)."),
                    new Resolution(
                            "The example has event ports 9612 and 9613, offsets of two processes on"
                                    + " one machine.",
                            "Each traffic manager has a machine, and the usual ports."),
                    new Resolution(
                            "No load balancer for traffic managers; the deployment patterns want"
                                    + " one.",
                            "None. It would be right for 9443 only and never for events (P3-R8,"
                                    + " G-13)."),
                    new Resolution(
                            "No instance types.",
                            "c5.large for each node, which WSO2 measured with; c5.xlarge for"
                                    + " analytics workers."),
                    new Resolution(
                            "Two zones.", "Two: us-west-1 offers an account no third (G-02)."));

    private static final List<Resolution> GUIDE =
            List.of(
                    new Resolution(
                            "The pattern is left open.",
                            "Control plane, traffic manager and gateway, which WSO2 recommends for"
                                    + " production (H-R6)."),
                    new Resolution(
                            "RDS or Aurora, with RDS Proxy as an option.",
                            "Aurora for MySQL behind RDS Proxy, over three zones."),
                    new Resolution(
                            "Instance Connect Endpoint as an option.",
                            "The endpoint instead of a bastion: no machine to look after, no"
                                    + " address open to the internet (G-08, G-36)."),
                    new Resolution(
                            "NAT gateways in the plural, without a number.",
                            "One in each of three zones (G-10)."),
                    new Resolution(
                            "EFS is missing from the list of services.",
                            "Left out: from 4.0 on gateways fetch artefacts from the control plane"
                                    + " (P1-R6)."));

    /// What the newer guide leaves open, for virtual machines or for containers.
    static List<Resolution> guide(Platform platform) {
        List<Resolution> all = new ArrayList<>(GUIDE);
        if (platform == Platform.EKS) {
            all.add(
                    new Resolution(
                            "Worker nodes of type t3.medium.",
                            "m5.xlarge: a pod asks for two processors, and a t3.medium has less"
                                    + " than that to give (K-12)."));
            all.add(
                    new Resolution(
                            "Search indexes of the pods are not mentioned; WSO2 advises to keep"
                                    + " them.",
                            "Not kept, as the official charts do unless told to; the design says"
                                    + " why (G-20)."));
        }
        return List.copyOf(all);
    }
}
