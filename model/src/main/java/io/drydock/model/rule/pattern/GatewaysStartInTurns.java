package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.Generation.G4B;
import static io.drydock.model.catalogue.ProfileId.GATEWAY;
import static io.drydock.model.pattern.PatternKey.CONTROL_TRAFFIC_GATEWAY;
import static io.drydock.model.pattern.PatternKey.FULLY_DISTRIBUTED;
import static io.drydock.model.rule.Severity.WARNING;

import io.drydock.model.design.Cluster;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.NodeFixes;
import java.util.List;

/// Starting gateways ask one control plane for everything they serve.
public final class GatewaysStartInTurns implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P3-R10", WARNING, "Ten gateways at most start at the same time")
                    .in(G4B)
                    .of(FULLY_DISTRIBUTED, CONTROL_TRAFFIC_GATEWAY)
                    .because(
                            "A gateway that starts fetches all APIs, applications and subscriptions"
                                    + " from the control plane. When many start at once, as after a"
                                    + " zone has failed or on the first day, their requests can"
                                    + " overwhelm it. Start with ten and let the rest follow.")
                    .source(
                            "API Manager documentation, scaling the gateway and multi-data-centre"
                                    + " deployment")
                    .example("At least 15 gateways always run: start with 10 and scale up.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        int starting = index.minimum(GATEWAY);
        if (starting <= GatewayLimit.PER_PAIR) {
            return;
        }
        Cluster first = index.clusters(GATEWAY).getFirst();
        findings.report(
                index.design().name(),
                starting
                        + " gateways start at the same time against one control plane; "
                        + GatewayLimit.PER_PAIR
                        + " are advised",
                remedies(index, first, starting - index.minimum(first)));
    }

    private static List<Fix> remedies(DesignIndex index, Cluster first, int others) {
        int left = GatewayLimit.PER_PAIR - others;
        return first.isElastic() && left >= 2
                ? NodeFixes.elastic(index, first, left, index.maximum(first))
                : List.of();
    }
}
