package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class GatewaysReachEveryCoreNodeTest {

    private static final Rule RULE = new GatewaysReachEveryCoreNode();

    @Test
    void directEventsAreRight() {
        assertThatRule(RULE).on(Designs.separated("3.2.0")).isSilent();
    }

    @Test
    void eventsBehindALoadBalancer() {
        assertThatRule(RULE)
                .on(Designs.serving(Designs.separated("3.2.0"), "internal-alb", "core", 9611))
                .reports("internal-alb", "serves 9611")
                .fixedBy("Stop Internal load balancer from serving 9611");
    }
}
