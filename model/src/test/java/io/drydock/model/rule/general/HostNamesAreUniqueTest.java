package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.ProfileNode;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class HostNamesAreUniqueTest {

    private static final Rule RULE = new HostNamesAreUnique();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void twoRulesForOneHost() {
        assertThatRule(RULE)
                .on(Drawn.serving(Designs.onEks(), "public-alb", "GW.example.com", "gateway", 8099))
                .reportsTimes(1)
                .reports("public-alb", "twice")
                .fixedBy("Call the second one GW2.example.com")
                .fixedBy("Remove the second rule for GW.example.com");
    }

    @Test
    void sameRuleTwice() {
        assertThatRule(RULE)
                .on(Drawn.serving(Designs.onEks(), "public-alb", "gw.example.com", "gateway", 8243))
                .reports("public-alb", "twice")
                .fixedBy("Remove the second rule for gw.example.com");
    }

    @Test
    void twoNodesWithOneName() {
        assertThatRule(RULE)
                .on(
                        Designs.node(
                                Designs.fullyDistributed(),
                                "traffic-manager-2",
                                ProfileNode.class,
                                n -> n.withHostName("tm1.drydock.internal")))
                .reportsTimes(1)
                .reports("traffic-manager-2", "of Traffic Manager 1")
                .fixedBy("Name Traffic Manager 2 tm2.drydock.internal");
    }

    @Test
    void publicAndInternalMayShareAName() {
        assertThatRule(RULE)
                .on(
                        Drawn.serving(
                                Designs.onEks(), "internal-alb", "gw.example.com", "gateway", 8243))
                .isSilent();
    }
}
