package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class PortalSessionsStickTest {

    private static final Rule RULE = new PortalSessionsStick();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void noAffinity() {
        assertThatRule(RULE)
                .on(
                        Drawn.rule(
                                Designs.onEks(),
                                "internal-alb",
                                "am.example.com",
                                r -> r.withSticky(false)))
                .reportsTimes(1)
                .reports("internal-alb", "am.example.com")
                .fixedBy("Keep sessions of am.example.com on one node");
    }

    @Test
    void gatewaysIn3x() {
        assertThatRule(RULE)
                .on(
                        Drawn.rule(
                                Designs.fullyDistributed(),
                                "internal-alb",
                                "gw-admin.example.com",
                                r -> r.withSticky(false)))
                .reports("internal-alb", "gw-admin")
                .fixedBy("Keep sessions of gw-admin.example.com on one node");
    }

    @Test
    void gatewaysIn4x() {
        assertThatRule(RULE)
                .on(
                        Drawn.serving(
                                Designs.onEks(),
                                "internal-alb",
                                "gw-admin.example.com",
                                "gateway",
                                9443))
                .isSilent();
    }
}
