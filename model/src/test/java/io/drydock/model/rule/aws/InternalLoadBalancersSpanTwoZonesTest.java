package io.drydock.model.rule.aws;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class InternalLoadBalancersSpanTwoZonesTest {

    private static final Rule RULE = new InternalLoadBalancersSpanTwoZones();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void oneSubnet() {
        assertThatRule(RULE)
                .on(Drawn.moved(Designs.onEks(), "internal-alb", "application-a"))
                .reportsTimes(1)
                .reports("internal-alb", "one zone")
                .fixedBy("Let Internal load balancer span two zones of the application subnets");
    }

    @Test
    void publicOnesHaveAnotherRule() {
        assertThatRule(RULE).on(Drawn.moved(Designs.onEks(), "public-alb", "public-a")).isSilent();
    }
}
