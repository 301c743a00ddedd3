package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Scaling;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class GatewaysFitTheirTrafficManagersTest {

    private static final Rule RULE = new GatewaysFitTheirTrafficManagers();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void twentyFour() {
        assertThatRule(RULE)
                .on(
                        Designs.cluster(
                                Designs.fullyDistributed(),
                                "gateway",
                                c -> c.withScaling(new Scaling.Elastic(2, 24))))
                .reportsTimes(1)
                .reports("gateway", "Up to 24 gateways share one pair")
                .fixedBy("Let Gateway run at most 10 nodes");
    }

    @Test
    void moreThanTenAtLeast() {
        assertThatRule(RULE)
                .on(
                        Designs.cluster(
                                Designs.fullyDistributed(),
                                "gateway",
                                c -> c.withScaling(new Scaling.Elastic(12, 24))))
                .reports("gateway", "Up to 24")
                .hasNoFix();
    }

    @Test
    void ten() {
        assertThatRule(RULE)
                .on(
                        Designs.cluster(
                                Designs.fullyDistributed(),
                                "gateway",
                                c -> c.withScaling(new Scaling.Elastic(2, 10))))
                .isSilent();
    }
}
