package io.drydock.model.rule.aws;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.ServiceNode;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class EachZoneHasOneNatGatewayTest {

    private static final Rule RULE = new EachZoneHasOneNatGateway();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void twoInAZone() {
        assertThatRule(RULE)
                .on(Drawn.service(Designs.aioHa(), ServiceNode.Kind.NAT_GATEWAY, "public-a"))
                .reportsTimes(1)
                .reports("nat-gateway", "us-east-1a has NAT gateway a already")
                .fixedBy("Remove NAT gateway");
    }
}
