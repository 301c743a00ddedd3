package io.drydock.model.rule.pattern;

import static io.drydock.model.pattern.PatternKey.ALL_IN_ONE_HA;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;

/// Events go from node to node.
public final class EventPortsAreNotLoadBalanced implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P1-R11", ERROR, "No load balancer serves event and message ports")
                    .of(ALL_IN_ONE_HA)
                    .because(
                            "Rate limit counters, revoked tokens and statistics travel on lasting"
                                + " connections that each node opens to every other node, and each"
                                + " node must get them. Behind a load balancer a sender reaches one"
                                + " node at random and the others work with old figures. The ports"
                                + " are "
                                    + EventPorts.ALL.toString().replaceAll("[\\[\\]]", "")
                                    + ".")
                    .source(
                            "Deployment patterns, pattern 1; AWS reference architecture of the"
                                    + " fully distributed deployment")
                    .example(
                            "The internal load balancer forwards to 9611: remove the rule; the"
                                    + " nodes connect directly.")
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
