package io.drydock.model.file;

import java.util.Map;

/// How many items the lists of a design file have at most. Twice what the largest designs that are
/// measured have, and no more: what is done for each pair of some items ends.
final class Counts {

    private static final int USUAL = 50_000;

    private static final Map<String, Integer> MOST =
            Map.of(
                    "sites", 200,
                    "zones", 100,
                    "subnets", 5_000,
                    "clusters", 20_000,
                    "databases", 200,
                    "admits", 1_000,
                    "sshFrom", 1_000,
                    "mountedBy", 20_000,
                    "rules", 20_000);

    private Counts() {}

    /// The most items of the list with this name.
    static int most(String list) {
        return MOST.getOrDefault(list, USUAL);
    }
}
