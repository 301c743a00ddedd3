package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class TrafficManagerBalancerServesServicesOnlyTest {

    private static final Rule RULE = new TrafficManagerBalancerServesServicesOnly();

    @Test
    void noLoadBalancerIsRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
    }

    @Test
    void webServicesAreRight() {
        assertThatRule(RULE)
                .on(
                        Designs.serving(
                                Designs.fullyDistributed(),
                                "internal-alb",
                                "traffic-manager",
                                9443))
                .isSilent();
    }

    @Test
    void eventPorts() {
        Design one =
                Designs.serving(
                        Designs.fullyDistributed(), "internal-alb", "traffic-manager", 9611);
        assertThatRule(RULE)
                .on(Designs.serving(one, "internal-alb", "traffic-manager", 5672))
                .reportsTimes(1)
                .reports("internal-alb", "serves 9611, 5672 of Traffic Manager")
                .fixedBy("Stop Internal load balancer from serving 9611, 5672 of Traffic Manager");
    }
}
