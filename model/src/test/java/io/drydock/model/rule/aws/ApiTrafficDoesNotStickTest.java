package io.drydock.model.rule.aws;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class ApiTrafficDoesNotStickTest {

    private static final Rule RULE = new ApiTrafficDoesNotStick();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void stickyGateway() {
        assertThatRule(RULE)
                .on(
                        Drawn.rule(
                                Designs.onEks(),
                                "public-alb",
                                "gw.example.com",
                                r -> r.withSticky(true)))
                .reportsTimes(1)
                .reports("public-alb", "gw.example.com")
                .fixedBy("Spread the calls to gw.example.com over all nodes");
    }

    @Test
    void consoleMayBeSticky() {
        assertThatRule(RULE)
                .on(
                        Drawn.rule(
                                Designs.fullyDistributed(),
                                "internal-alb",
                                "gw-admin.example.com",
                                r -> r.withSticky(true)))
                .isSilent();
    }
}
