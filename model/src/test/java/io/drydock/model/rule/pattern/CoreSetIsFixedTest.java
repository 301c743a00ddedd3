package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class CoreSetIsFixedTest {

    private static final Rule RULE = new CoreSetIsFixed();

    @Test
    void fixedCoreIsRight() {
        assertThatRule(RULE).on(Designs.separated("3.2.0")).isSilent();
        assertThatRule(RULE).on(Designs.separated("4.7.0")).isSilent();
    }

    @Test
    void coreScalesByLoad() {
        assertThatRule(RULE)
                .on(Designs.scaled(Designs.separated("3.2.0"), "core", 2, 4))
                .reports("core", "scales by load")
                .fixedBy("Fix Core at 2 nodes");
        assertThatRule(RULE)
                .on(Designs.scaled(Designs.separated("4.7.0"), "all-in-one", 2, 4))
                .reports("all-in-one", "scales by load")
                .fixedBy("Fix All-in-one at 2 nodes");
    }
}
