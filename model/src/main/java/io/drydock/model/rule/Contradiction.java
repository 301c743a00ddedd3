package io.drydock.model.rule;

import java.util.List;

/// Something that the sources say in two ways, so that a reader of one of them may doubt a rule.
///
/// @param id the id in the reference tables
/// @param subject what it is about
/// @param readings what each source says
/// @param resolution what Drydock takes to be right, and why
/// @param rules the ids of the rules that follow from it; empty where none does
public record Contradiction(
        String id, String subject, String readings, String resolution, List<String> rules) {

    public Contradiction {
        rules = List.copyOf(rules);
    }

    /// All of them, in the order of their ids.
    public static final List<Contradiction> ALL =
            List.of(
                    new Contradiction(
                            "X-01",
                            "What \"pattern 4\" is",
                            "In the deployment patterns of 2.x and 3.x it is internal and external"
                                + " gateways, in WSO2's Kubernetes templates of 4.x control plane,"
                                + " traffic manager and gateway, in the Helm charts the same with a"
                                + " key manager. At least five numberings are in use.",
                            "Patterns have names, such as cp-tm-gw. A number is shown only together"
                                    + " with the numbering it belongs to: drydock patterns.",
                            List.of()),
                    new Contradiction(
                            "X-02",
                            "Whether a load balancer stands before traffic managers",
                            "The pattern document asks for one; the AWS reference architecture of"
                                    + " 2020 says that traffic managers have none.",
                            "Both are right once ports are told apart. The web services on 9443 may"
                                    + " have a load balancer; events and messages on 5672, 9611 and"
                                    + " 9711 go to each node.",
                            List.of("P3-R8", "G-13", "P1-R11")),
                    new Contradiction(
                            "X-03",
                            "Whether a traffic manager needs databases",
                            "In 2.x it has none, in 3.x it does. The documentation of 4.x lists"
                                + " them in a table and leaves one out in its sample configuration."
                                + " The charts of 4.7 have no database settings for it.",
                            "It depends on the version: none in 2.x, both databases from 3.0 to"
                                    + " 4.6, none from 4.7 on.",
                            List.of("G-16")),
                    new Contradiction(
                            "X-04",
                            "Whether nodes share a file system",
                            "The pattern documents call it mandatory. WSO2's templates and"
                                    + " documentation of 4.x do without.",
                            "Mandatory for 2.x and 3.x, where an API is deployed as files. From 4.0"
                                + " on nodes fetch APIs from the database or the control plane, and"
                                + " a file system is only for search indexes of containers.",
                            List.of("P1-R5", "P1-R6", "P2-R9", "G-18")),
                    new Contradiction(
                            "X-05",
                            "Where sessions must stay with one node",
                            "Documents of 3.x ask for it on 9443 of gateways, traffic managers and"
                                    + " key managers too; those of 4.x only for portals and the"
                                    + " control plane.",
                            "Each generation is judged by its own documents.",
                            List.of("G-24", "A-12")),
                    new Contradiction(
                            "X-06",
                            "In which order nodes start",
                            "Three pages of the 3.x documentation have three orders of traffic"
                                    + " manager, key manager and portals.",
                            "Only what all of them share is relied on: gateways start last.",
                            List.of()),
                    new Contradiction(
                            "X-07",
                            "Which WebSocket port is encrypted",
                            "A table of the 3.2 documentation has 9099 as the encrypted one and"
                                    + " 8099 as the plain one; configuration and charts have it the"
                                    + " other way round.",
                            "8099 is encrypted, 9099 is plain.",
                            List.of("G-26")),
                    new Contradiction(
                            "X-08",
                            "Whether a key manager can stand alone",
                            "Up to 3.2 it is a profile like any other. In 4.0 to 4.2 it is called"
                                + " deprecated and kept for migrated deployments. From 4.3 on it is"
                                + " a profile again, although the control plane has a key manager"
                                + " of its own.",
                            "Not in 4.0 to 4.2. From 4.3 on where so many tokens are issued that it"
                                    + " is worth machines of its own.",
                            List.of("P2-R11", "P2-R1", "H-R7")),
                    new Contradiction(
                            "X-09",
                            "Which image a key manager runs",
                            "The page for 4.5 takes the all-in-one image; that for 4.6 and 4.7, and"
                                    + " the chart itself, the image of the control plane.",
                            "The image of the control plane. The Helm export writes it.",
                            List.of()),
                    new Contradiction(
                            "X-10",
                            "Which chart installs a key manager",
                            "The page for 4.5 takes the chart of the control plane, although there"
                                    + " is one for key managers.",
                            "The chart for key managers. The Helm export names it.",
                            List.of()),
                    new Contradiction(
                            "X-11",
                            "Whether portals follow the load",
                            "The pattern document, written before 4.0, lets Publisher, Store and"
                                + " key managers scale. The charts from 4.5 on scale nothing but"
                                + " gateways, and WSO2 advises against a third control plane node.",
                            "Up to 3.x they may scale. From 4.5 on the control plane is exactly two"
                                    + " nodes.",
                            List.of("P3-R3", "P2-R6", "K-16")),
                    new Contradiction(
                            "X-12",
                            "How many gateways a pair of traffic managers serves",
                            "Ten gateways, says the pattern document; ten with 5,000 calls a second"
                                    + " each, says an older page; 20,000 events a second for each"
                                    + " traffic manager, says a newer one.",
                            "Ten gateways, as a limit to be warned of: where each takes fewer than"
                                    + " 2,000 calls a second, more may well do.",
                            List.of("P2-R4", "P3-R9", "P4-R7", "G-28")),
                    new Contradiction(
                            "X-13",
                            "Whether one analytics dashboard is enough",
                            "The general advice is two of everything; the first AWS reference"
                                    + " architecture has one dashboard.",
                            "Two workers, for statistics are lost without them. One dashboard:"
                                    + " nothing depends on it.",
                            List.of("G-33")),
                    new Contradiction(
                            "X-14",
                            "Under which licence the Helm charts are",
                            "The repository has had the Apache licence since June 2026, while the"
                                + " charts' own files still carry a header that forbids copies.",
                            "Drydock contains no part of the charts; it writes values for charts"
                                    + " that you fetch.",
                            List.of()),
                    new Contradiction(
                            "X-15",
                            "Where gateways hear of changed APIs",
                            "From the traffic manager, say the documents of 3.2; from the control"
                                    + " plane, say those of 4.x.",
                            "The event hub moved with 4.0. From then on a gateway with separate"
                                    + " traffic managers listens to two kinds of nodes, and the"
                                    + " connections drawn follow the version.",
                            List.of("P4-R4")));
}
