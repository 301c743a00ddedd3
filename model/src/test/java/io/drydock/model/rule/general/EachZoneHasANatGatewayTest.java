package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class EachZoneHasANatGatewayTest {

    private static final Rule RULE = new EachZoneHasANatGateway();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void oneForTwoZones() {
        assertThatRule(RULE)
                .on(Designs.without(Designs.aioHa(), "nat-gateway-b"))
                .reportsTimes(1)
                .reports("aws", "No NAT gateway in us-east-1b")
                .fixedBy("Add a NAT gateway in us-east-1b");
    }

    @Test
    void noneAtAllIsAnotherRule() {
        assertThatRule(RULE)
                .on(Designs.without(Designs.aioHa(), "nat-gateway-a", "nat-gateway-b"))
                .isSilent();
    }
}
