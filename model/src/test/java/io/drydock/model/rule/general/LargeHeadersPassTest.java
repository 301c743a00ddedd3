package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class LargeHeadersPassTest {

    private static final Rule RULE = new LargeHeadersPass();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void smallHeaders() {
        assertThatRule(RULE)
                .on(Designs.balancer(Designs.onEks(), "public-alb", b -> b.withMaxHeaderKb(8)))
                .reportsTimes(1)
                .reports("public-alb", "8 KB")
                .fixedBy("Accept headers of 64 KB");
    }

    @Test
    void justEnough() {
        assertThatRule(RULE)
                .on(Designs.balancer(Designs.onEks(), "public-alb", b -> b.withMaxHeaderKb(32)))
                .isSilent();
    }
}
