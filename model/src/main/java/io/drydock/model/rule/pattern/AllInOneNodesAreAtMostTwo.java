package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.ProfileId.ALL_IN_ONE;
import static io.drydock.model.pattern.PatternKey.ALL_IN_ONE_HA;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.design.Cluster;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.NodeFixes;
import java.util.List;

/// The two nodes know each other by name; a third is known to neither.
public final class AllInOneNodesAreAtMostTwo implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P1-R2", ERROR, "The all-in-one pair has at most two nodes")
                    .of(ALL_IN_ONE_HA)
                    .because(
                            "Each node is configured with the address of the one other node, to"
                                + " which it sends its events and from which it takes over. A third"
                                + " node would miss rate limit decisions and revoked tokens. The"
                                + " official charts have places for two nodes and no more.")
                    .source("Deployment patterns, pattern 1; official Helm chart, all-in-one")
                    .example(
                            "A third all-in-one node was added for more throughput: remove it, or"
                                + " separate the gateways, which can grow, with gw-km-separated.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        int most = index.maximum(ALL_IN_ONE);
        if (most <= 2) {
            return;
        }
        List<Cluster> clusters = index.clusters(ALL_IN_ONE);
        Cluster first = clusters.getFirst();
        List<Fix> fixes =
                clusters.stream().anyMatch(Cluster::isElastic)
                        ? (clusters.size() == 1 ? NodeFixes.exactly(index, first, 2) : List.of())
                        : NodeFixes.removeSurplus(index, clusters, 2);
        findings.report(
                first.id(),
                first.name() + " may run with " + Wording.nodes(most) + "; two are the most",
                fixes);
    }
}
