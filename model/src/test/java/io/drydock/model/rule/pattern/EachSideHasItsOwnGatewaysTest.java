package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class EachSideHasItsOwnGatewaysTest {

    private static final Rule RULE = new EachSideHasItsOwnGateways();

    @Test
    void separateSidesAreRight() {
        assertThatRule(RULE).on(Designs.twoSided("3.2.0")).isSilent();
        assertThatRule(RULE).on(Designs.twoSided("4.7.0")).isSilent();
    }

    @Test
    void internalGatewaysServedFromTheInternet() {
        assertThatRule(RULE)
                .on(
                        Designs.serving(
                                Designs.twoSided("4.7.0"), "public-alb", "internal-gateway", 8243))
                .reports("internal-gateway", "is served from the internet and from the inside")
                .fixedBy("Serve Internal gateway from the inside only");
    }

    @Test
    void nobodyServesTheInternet() {
        assertThatRule(RULE)
                .on(Designs.without(Designs.twoSided("4.7.0"), "public-alb"))
                .reports("gw-internal-external", "No internet-facing load balancer")
                .fixedBy("Let Public load balancer serve External gateway on 8243");
    }
}
