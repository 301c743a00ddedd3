package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class BothSidesCountTogetherTest {

    private static final Rule RULE = new BothSidesCountTogether();

    @Test
    void tenTogetherAreRight() {
        assertThatRule(RULE).on(Designs.twoSided("3.2.0")).isSilent();
        assertThatRule(RULE).on(Designs.twoSided("4.7.0")).isSilent();
    }

    @Test
    void elevenTogether() {
        Design one = Designs.scaled(Designs.twoSided("4.7.0"), "internal-gateway", 2, 6);
        assertThatRule(RULE)
                .on(Designs.scaled(one, "external-gateway", 2, 5))
                .reports("gw-internal-external", "may grow to 11; one pair")
                .fixedBy("Add Traffic Manager with 2 nodes");
    }

    @Test
    void oneSideAlone() {
        assertThatRule(RULE)
                .on(Designs.scaled(Designs.twoSided("3.2.0"), "internal-gateway", 2, 12))
                .reports("internal-gateway", "may grow to 12 gateways")
                .fixedBy("Let Internal gateway run at most 10 nodes");
    }
}
