package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class EventPortsHaveNoLoadBalancerTest {

    private static final Rule RULE = new EventPortsHaveNoLoadBalancer();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void trafficManagerBalanced() {
        assertThatRule(RULE)
                .on(
                        Drawn.serving(
                                Designs.fullyDistributed(),
                                "internal-alb",
                                "tm.example.com",
                                "traffic-manager",
                                9611))
                .reportsTimes(1)
                .reports("internal-alb", "port 9611 of Traffic Manager")
                .fixedBy("Stop Internal load balancer from serving tm.example.com");
    }

    @Test
    void analyticsBalanced() {
        assertThatRule(RULE)
                .on(
                        Drawn.serving(
                                Designs.aioHa(),
                                "internal-alb",
                                "an.example.com",
                                "analytics-worker",
                                7612))
                .reports("internal-alb", "7612")
                .fixedBy("Stop Internal load balancer from serving an.example.com");
    }

    @Test
    void servicesOfTheTrafficManagerMayBeBalanced() {
        assertThatRule(RULE)
                .on(
                        Drawn.serving(
                                Designs.fullyDistributed(),
                                "internal-alb",
                                "tm.example.com",
                                "traffic-manager",
                                9443))
                .isSilent();
    }
}
