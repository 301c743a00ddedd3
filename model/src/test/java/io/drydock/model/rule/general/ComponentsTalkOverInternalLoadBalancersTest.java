package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class ComponentsTalkOverInternalLoadBalancersTest {

    private static final Rule RULE = new ComponentsTalkOverInternalLoadBalancers();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void keyManagerInPublic() {
        assertThatRule(RULE)
                .on(
                        Drawn.serving(
                                Designs.fullyDistributed(),
                                "public-alb",
                                "keys.example.com",
                                "key-manager",
                                9443))
                .reportsTimes(1)
                .reports("public-alb", "serves Key Manager")
                .fixedBy("Move keys.example.com to Internal load balancer");
    }

    @Test
    void internalInPublicSubnets() {
        assertThatRule(RULE)
                .on(Drawn.moved(Designs.onEks(), "internal-alb", "public-a", "public-b"))
                .reportsTimes(1)
                .reports("internal-alb", "public subnets")
                .fixedBy("Move Internal load balancer to the application subnets");
    }
}
