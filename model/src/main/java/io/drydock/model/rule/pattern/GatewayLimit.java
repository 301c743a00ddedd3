package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.ProfileId.GATEWAY;
import static io.drydock.model.catalogue.ProfileId.TRAFFIC_MANAGER;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.fix.ClusterFixes;
import io.drydock.model.rule.fix.NodeFixes;
import java.util.ArrayList;
import java.util.List;

/// How many gateways one pair of nodes that counts their events can serve.
final class GatewayLimit {

    /// The soft limit of the documentation, for one pair and for one gateway cluster.
    static final int PER_PAIR = 10;

    private GatewayLimit() {}

    /// Reports gateway clusters above the limit, and all of them together above the limit of the
    /// pairs there are.
    ///
    /// @param counter the profile that counts the gateways' events
    static void check(DesignIndex index, Findings findings, ProfileId counter) {
        int total = 0;
        boolean oneTooLarge = false;
        for (Cluster cluster : index.clusters(GATEWAY)) {
            int most = index.maximum(cluster);
            total += most;
            if (most > PER_PAIR) {
                oneTooLarge = true;
                findings.report(
                        cluster.id(),
                        cluster.name()
                                + " may grow to "
                                + most
                                + " gateways; a pair of "
                                + Wording.name(index, counter)
                                + " nodes serves about "
                                + PER_PAIR,
                        remedies(index, cluster));
            }
        }
        int pairs = Math.max(1, index.maximum(counter) / 2);
        if (!oneTooLarge && total > PER_PAIR * pairs) {
            findings.report(
                    index.design().name(),
                    "All gateways together may grow to "
                            + total
                            + "; "
                            + (pairs == 1 ? "one pair" : pairs + " pairs")
                            + " of "
                            + Wording.name(index, counter)
                            + " nodes serve about "
                            + PER_PAIR * pairs,
                    together(index, counter, PER_PAIR * pairs));
        }
    }

    /// Another pair where it is a cluster of its own, or less growth.
    private static List<Fix> together(DesignIndex index, ProfileId counter, int limit) {
        List<Fix> fixes = new ArrayList<>();
        if (counter == TRAFFIC_MANAGER) {
            fixes.addAll(ClusterFixes.add(index, counter, 2));
        }
        fixes.addAll(NodeFixes.atMostTogether(index, index.clusters(GATEWAY), limit));
        return fixes;
    }

    /// Nodes that stand there are not removed for a soft limit; growth may be stopped.
    static List<Fix> remedies(DesignIndex index, Cluster cluster) {
        return cluster.isElastic() && index.minimum(cluster) <= PER_PAIR
                ? NodeFixes.atMost(index, cluster, PER_PAIR)
                : List.of();
    }
}
