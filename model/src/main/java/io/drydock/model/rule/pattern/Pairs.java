package io.drydock.model.rule.pattern;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.fix.ClusterFixes;
import io.drydock.model.rule.fix.NodeFixes;
import java.util.List;

/// What rules say about how many nodes a profile has.
final class Pairs {

    private Pairs() {}

    /// Reports a profile that is missing or may run with fewer than two nodes.
    static void checkAtLeastTwo(DesignIndex index, Findings findings, ProfileId profile) {
        List<Cluster> clusters = index.clusters(profile);
        if (clusters.isEmpty()) {
            reportMissing(index, findings, profile);
        } else if (index.minimum(profile) < 2) {
            Cluster first = clusters.getFirst();
            findings.report(
                    first.id(),
                    first.name()
                            + " may run with "
                            + Wording.nodes(index.minimum(profile))
                            + "; it needs two",
                    NodeFixes.atLeast(index, first, 2));
        }
    }

    /// Reports at the design that it has no cluster of a profile.
    static void reportMissing(DesignIndex index, Findings findings, ProfileId profile) {
        findings.report(
                index.design().name(),
                "There is no " + Wording.name(index, profile) + "; the pattern needs two nodes",
                ClusterFixes.add(index, profile, 2));
    }

    /// Reports a cluster that does not have exactly two nodes.
    static void checkExactlyTwo(DesignIndex index, Findings findings, Cluster cluster) {
        if (index.minimum(cluster) != 2 || index.maximum(cluster) != 2) {
            findings.report(
                    cluster.id(),
                    cluster.name()
                            + " has "
                            + Wording.size(index, cluster)
                            + "; it must have exactly two",
                    NodeFixes.exactly(index, cluster, 2));
        }
    }
}
