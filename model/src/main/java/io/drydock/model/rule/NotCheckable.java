package io.drydock.model.rule;

import java.util.List;

/// A statement of the reference tables that no design can satisfy or break, kept so that the rule
/// book answers for every id.
///
/// @param id the id in the reference tables
/// @param reason why a design cannot break it, and who sees to it instead
/// @param source where the statement comes from
public record NotCheckable(String id, String reason, String source) {

    /// All of them, in the order of their ids.
    public static final List<NotCheckable> ALL =
            List.of(
                    new NotCheckable(
                            "P1-R14",
                            "An LDAP user store is optional in this pattern: with and without one"
                                    + " a design is right.",
                            "Deployment patterns, pattern 1"),
                    new NotCheckable(
                            "P1-R15",
                            "A note on how to read a source that writes \"single node\" below a"
                                    + " drawing of two nodes; Drydock takes the two-node reading.",
                            "Deployment best practices; deployment patterns, pattern 1"),
                    new NotCheckable(
                            "P2-R12",
                            "The Helm export writes the addresses: a gateway release gets the"
                                    + " all-in-one nodes one by one for events, a key manager"
                                    + " release their load balancer. A design has no addresses.",
                            "Official Helm charts, gateway and key manager"),
                    new NotCheckable(
                            "P3-R6",
                            "It is about a change, not a state: when the number of traffic managers"
                                    + " or analytics workers changes, every node that lists them is"
                                    + " configured anew. The comparison of two designs shows it.",
                            "Deployment patterns, pattern 3"),
                    new NotCheckable(
                            "P3-R11",
                            "The Helm export switches the event hub on in every gateway release; a"
                                    + " design has no way to switch it off.",
                            "Official Helm chart, gateway"),
                    new NotCheckable(
                            "A-05",
                            "A newer NAT gateway for a whole region would make one for each zone"
                                    + " needless. Only third parties report it so far, so Drydock"
                                    + " designs and asks for one in each zone.",
                            "Third-party reports, late 2025"),
                    new NotCheckable(
                            "A-06",
                            "The CloudFormation export writes launch templates; a design"
                                    + " has no launch configurations.",
                            "Amazon EC2 Auto Scaling user guide"),
                    new NotCheckable(
                            "A-08",
                            "The CloudFormation export gives every traffic manager a group of"
                                    + " exactly one in one subnet; a design has no such numbers to"
                                    + " set.",
                            "AWS reference architecture of 2020"),
                    new NotCheckable(
                            "A-09",
                            "The design format gives every WSO2 node exactly one subnet, so"
                                    + " a group of one machine with two subnets cannot be written"
                                    + " down.",
                            "AWS templates of API Manager 3.2"),
                    new NotCheckable(
                            "A-10",
                            "The exports read secrets at boot from Secrets Manager; a"
                                    + " design has no field that could hold one.",
                            "AWS templates of API Manager, reported defects"),
                    new NotCheckable(
                            "A-11",
                            "The CloudFormation export lets AWS name its resources; a"
                                    + " design names elements, not resources.",
                            "Test grid of API Manager, issue 487"),
                    new NotCheckable(
                            "K-01",
                            "A defect of the charts: their disruption budgets select no"
                                    + " pods. The Helm export adds budgets that do.",
                            "Official Helm charts 4.7, compared with the rendered pods"),
                    new NotCheckable(
                            "K-02",
                            "A defect of the all-in-one chart: its anti-affinity selects no pods."
                                    + " The Helm export adds a patch that keeps the two pods in"
                                    + " different zones.",
                            "Official Helm charts 4.7, all-in-one"),
                    new NotCheckable(
                            "K-03",
                            "The charts only prefer different zones for the pods of a role. The"
                                    + " Helm export adds topology spread constraints that hold; the"
                                    + " zones of a design are judged by the rule about two zones.",
                            "Official Helm charts 4.7, deployments"),
                    new NotCheckable(
                            "K-04",
                            "The charts have no network policies. The Helm export adds them"
                                    + " from the connection matrix.",
                            "Official Helm charts 4.7"),
                    new NotCheckable(
                            "K-05",
                            "The gateway chart has the event hub switched off by default."
                                    + " The Helm export switches it on in every gateway release.",
                            "Official Helm charts 4.7, gateway values"),
                    new NotCheckable(
                            "K-08",
                            "Some keys in the charts' values are read by no template. The"
                                    + " Helm export does not write them.",
                            "Official Helm charts 4.7, keys compared with templates"),
                    new NotCheckable(
                            "K-09",
                            "The all-in-one pods do not declare four ports that their"
                                    + " Service opens. It works, and a design has no part in it.",
                            "Official Helm charts 4.7, all-in-one"),
                    new NotCheckable(
                            "K-10",
                            "The example values of the charts name services that do not"
                                    + " exist. The Helm export computes every name.",
                            "Official Helm charts 4.7, example values"),
                    new NotCheckable(
                            "K-11",
                            "The charts give the heap little room in the memory of a pod."
                                    + " The catalogue has larger figures, which the Helm export"
                                    + " writes; a design does not size pods.",
                            "Official Helm charts 4.7, default values"),
                    new NotCheckable(
                            "K-13",
                            "The handling of encryption keys and of exposure changed with"
                                    + " 4.7. The Helm export follows the version.",
                            "Official Helm charts, branches compared"),
                    new NotCheckable(
                            "K-14",
                            "Databases left the traffic manager and gateway charts with"
                                    + " 4.7. The catalogue answers by version, and the Helm export"
                                    + " follows it.",
                            "Official Helm charts, branches compared"),
                    new NotCheckable(
                            "K-17",
                            "One chart branch lacks keys that older and newer ones have. The Helm"
                                    + " export writes for the released chart of the version.",
                            "Official Helm charts, branches compared"));
}
