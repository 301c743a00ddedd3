package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.Generation.G4B;
import static io.drydock.model.catalogue.ProfileId.GATEWAY;
import static io.drydock.model.pattern.PatternKey.GATEWAY_KEY_MANAGER;
import static io.drydock.model.rule.Severity.WARNING;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.Platform;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.NodeFixes;

/// The example of the charts contradicts itself.
public final class GatewayRangesAreSound implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("H-R3", WARNING, "Gateways start within their range, at two or more")
                    .in(G4B)
                    .on(Platform.EKS)
                    .of(GATEWAY_KEY_MANAGER)
                    .because(
                            "The example that comes with the official charts asks for two gateways"
                                + " and lets the autoscaler run one at least and one at most, so"
                                + " the second is taken away at once. The range must contain the"
                                + " gateways drawn, and begin at two, so that one can fail.")
                    .source("Official Helm charts, example of pattern 5")
                    .example("Two gateways are drawn and the range is 1 to 1: make it 2 to 2.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (Cluster cluster : index.clusters(GATEWAY)) {
            int drawn = index.members(cluster).size();
            int least = index.minimum(cluster);
            int most = index.maximum(cluster);
            if (cluster.isElastic() && (least < 2 || drawn > most)) {
                int min = Math.max(2, least);
                findings.report(
                        cluster.id(),
                        cluster.name()
                                + " runs "
                                + least
                                + " to "
                                + most
                                + " nodes, and "
                                + drawn
                                + " are drawn",
                        NodeFixes.elastic(
                                index, cluster, min, Math.max(Math.max(min, most), drawn)));
            }
        }
    }
}
