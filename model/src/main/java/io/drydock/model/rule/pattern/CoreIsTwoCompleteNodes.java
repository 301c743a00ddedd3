package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.Generation.G2X;
import static io.drydock.model.catalogue.Generation.G3X;
import static io.drydock.model.catalogue.ProfileId.ALL_IN_ONE;
import static io.drydock.model.catalogue.ProfileId.CORE;
import static io.drydock.model.catalogue.ProfileId.DEVELOPER_PORTAL;
import static io.drydock.model.catalogue.ProfileId.KEY_MANAGER;
import static io.drydock.model.catalogue.ProfileId.PUBLISHER;
import static io.drydock.model.catalogue.ProfileId.TRAFFIC_MANAGER;
import static io.drydock.model.pattern.PatternKey.GATEWAY_KEY_MANAGER;
import static io.drydock.model.pattern.PatternKey.INTERNAL_EXTERNAL;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.ClusterFixes;
import io.drydock.model.rule.fix.NodeFixes;
import java.util.List;

/// The core is one process on two nodes.
public final class CoreIsTwoCompleteNodes implements Rule {

    private static final List<ProfileId> PARTS =
            List.of(PUBLISHER, DEVELOPER_PORTAL, TRAFFIC_MANAGER, ALL_IN_ONE);

    private static final RuleInfo INFO =
            RuleInfo.rule("P2-R2", ERROR, "The core is exactly two nodes, each with all its parts")
                    .in(G2X, G3X)
                    .of(GATEWAY_KEY_MANAGER, INTERNAL_EXTERNAL)
                    .because(
                            "In this pattern Publisher, portal, administration and traffic manager"
                                + " run together in one process, on two nodes that are listed by"
                                + " name in the configuration of every gateway. Fewer than two are"
                                + " a single point of failure, a third is in no list, and a part"
                                + " with machines of its own belongs to another pattern.")
                    .source("Deployment patterns, pattern 2")
                    .example("There is one core node: add the second in another zone.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /// The core takes over from its parts, but it issues no tokens as all-in-one nodes do.
    private static boolean canGo(DesignIndex index, ProfileId part) {
        return !index.clusters(CORE).isEmpty()
                && (part != ALL_IN_ONE || !index.clusters(KEY_MANAGER).isEmpty());
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        List<Cluster> cores = index.clusters(CORE);
        for (ProfileId part : PARTS) {
            for (Cluster cluster : index.clusters(part)) {
                findings.report(
                        cluster.id(),
                        cluster.name() + " stands alone; in this pattern it is part of the core",
                        canGo(index, part)
                                ? List.of(ClusterFixes.remove(index, cluster))
                                : List.of());
            }
        }
        if (cores.isEmpty()) {
            Pairs.reportMissing(index, findings, CORE);
        } else if (cores.size() == 1) {
            Pairs.checkExactlyTwo(index, findings, cores.getFirst());
        } else if (index.minimum(CORE) != 2 || index.maximum(CORE) != 2) {
            findings.report(
                    cores.getFirst().id(),
                    "The core has "
                            + Wording.nodes(index.maximum(CORE))
                            + " in several clusters; it must have exactly two",
                    NodeFixes.removeSurplus(index, cores, 2));
        }
    }
}
