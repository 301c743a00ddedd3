package io.drydock.model.rule.pattern;

import static io.drydock.model.pattern.PatternKey.GATEWAY_KEY_MANAGER;
import static io.drydock.model.pattern.PatternKey.INTERNAL_EXTERNAL;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;

/// Events go from each gateway to each core node.
public final class GatewaysReachEveryCoreNode implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P2-R8", ERROR, "Gateways send events to every core node directly")
                    .of(GATEWAY_KEY_MANAGER, INTERNAL_EXTERNAL)
                    .because(
                            "A gateway opens a lasting connection to each core node, on 9611 and"
                                + " 9711 to report calls and on 5672 to hear decisions. Behind a"
                                + " load balancer it would reach one of them, and the other would"
                                + " count half the calls: limits would let through up to twice what"
                                + " they should.")
                    .source("Deployment patterns, pattern 2")
                    .example("A load balancer forwards 9611 to the core: remove that rule.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        EventPorts.check(index, findings);
    }
}
