package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.Generation.G4B;
import static io.drydock.model.catalogue.ProfileId.GATEWAY;
import static io.drydock.model.pattern.PatternKey.ALL_IN_ONE_GATEWAY;
import static io.drydock.model.pattern.PatternKey.CONTROL_TRAFFIC_GATEWAY;
import static io.drydock.model.pattern.PatternKey.FULLY_DISTRIBUTED;
import static io.drydock.model.pattern.PatternKey.GATEWAY_KEY_MANAGER;
import static io.drydock.model.pattern.PatternKey.INTERNAL_EXTERNAL;
import static io.drydock.model.rule.Severity.WARNING;

import io.drydock.model.design.Cluster;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.NodeFixes;

/// Every gateway cluster survives the loss of a node.
public final class GatewaysAreRedundant implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("H-R4", WARNING, "Every gateway cluster runs two nodes at least")
                    .in(G4B)
                    .of(
                            ALL_IN_ONE_GATEWAY,
                            GATEWAY_KEY_MANAGER,
                            CONTROL_TRAFFIC_GATEWAY,
                            FULLY_DISTRIBUTED,
                            INTERNAL_EXTERNAL)
                    .because(
                            "The examples that come with the official charts let gateways shrink to"
                                + " one when there is little to do. When that one stops, or its"
                                + " machine is replaced, no API answers until another has started."
                                + " Only the single all-in-one pattern accepts that.")
                    .source(
                            "Official Helm charts, examples of patterns 3 and 4; API Manager"
                                    + " documentation, deployment patterns")
                    .example("Gateways scale from 1 to 3: let at least 2 run.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        boolean onlyRuleToAsk =
                index.design().pattern().filter(ALL_IN_ONE_GATEWAY::equals).isPresent();
        if (onlyRuleToAsk && index.clusters(GATEWAY).isEmpty()) {
            Pairs.reportMissing(index, findings, GATEWAY);
        }
        for (Cluster cluster : index.clusters(GATEWAY)) {
            if (index.minimum(cluster) < 2) {
                findings.report(
                        cluster.id(),
                        cluster.name() + " may run with 1 node; it needs two",
                        NodeFixes.atLeast(index, cluster, 2));
            }
        }
    }
}
