package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class PrivateSubnetsReachTheInternetTest {

    private static final Rule RULE = new PrivateSubnetsReachTheInternet();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void noNatGateway() {
        assertThatRule(RULE)
                .on(Designs.without(Designs.aioHa(), "nat-gateway-a", "nat-gateway-b"))
                .reportsTimes(1)
                .reports("aws", "no NAT gateway")
                .fixedBy("Add NAT gateways in us-east-1a, us-east-1b");
    }

    @Test
    void natGatewayInPrivate() {
        assertThatRule(RULE)
                .on(Drawn.moved(Designs.aioHa(), "nat-gateway-a", "application-a"))
                .reports("nat-gateway-a", "private subnet")
                .fixedBy("Move NAT gateway a to the public subnets");
    }
}
