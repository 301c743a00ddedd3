package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.edit.Edit;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class PublicLoadBalancersHaveTwoPublicSubnetsTest {

    private static final Rule RULE = new PublicLoadBalancersHaveTwoPublicSubnets();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void onePublicSubnet() {
        assertThatRule(RULE)
                .on(Drawn.moved(Designs.aioHa(), "public-alb", "public-a"))
                .reportsTimes(1)
                .reports("public-alb", "one zone")
                .fixedBy("Let Public load balancer span two zones of the public subnets");
    }

    @Test
    void privateSubnets() {
        assertThatRule(RULE)
                .on(Drawn.moved(Designs.aioHa(), "public-alb", "application-a", "application-b"))
                .reports("public-alb", "without a route")
                .fixedBy("Let Public load balancer span two zones of the public subnets");
    }

    @Test
    void secondPublicSubnetMissing() {
        Design one = new Edit.RemoveSubnet(Designs.id("public-b")).apply(Designs.aioHa());
        assertThatRule(RULE)
                .on(one)
                .reports("public-alb", "one zone")
                .fixedBy("Let Public load balancer span two zones of the public subnets");
    }
}
