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
                            "P3-R6",
                            "It is about a change, not a state: when the number of traffic managers"
                                    + " or analytics workers changes, every node that lists them is"
                                    + " configured anew. The comparison of two designs shows it.",
                            "Deployment patterns, pattern 3"),
                    new NotCheckable(
                            "P3-R11",
                            "The Helm export switches the event hub on in every gateway release; a"
                                    + " design has no way to switch it off.",
                            "Official Helm chart, gateway"));
}
