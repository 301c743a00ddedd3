package io.drydock.model.rule.pattern;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.fix.NodeFixes;

/// What rules say about clusters that must not follow the load.
final class FixedSets {

    private FixedSets() {}

    /// Reports every elastic cluster of a profile.
    ///
    /// @param usual how many nodes the pattern gives it
    static void report(DesignIndex index, Findings findings, ProfileId profile, int usual) {
        for (Cluster cluster : index.clusters(profile)) {
            if (cluster.isElastic()) {
                findings.report(
                        cluster.id(),
                        cluster.name()
                                + " scales by load, "
                                + Wording.size(index, cluster)
                                + "; its number must be fixed",
                        NodeFixes.exactly(index, cluster, usual));
            }
        }
    }
}
