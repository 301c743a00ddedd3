package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Platform;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class RecommendedForProductionTest {

    private static final Rule RULE = new RecommendedForProduction();

    @Test
    void recommendedPatternIsRight() {
        assertThatRule(RULE).on(Designs.onEks()).isNotAsked();
    }

    @Test
    void tryingOutIsRight() {
        assertThatRule(RULE)
                .on(Designs.start(PatternKey.ALL_IN_ONE_SINGLE, "4.7.0", Platform.EKS, 2))
                .isSilent();
    }

    @Test
    void smallerPatternInProduction() {
        assertThatRule(RULE)
                .on(Designs.start(PatternKey.ALL_IN_ONE_HA, "4.7.0", Platform.EKS, 2))
                .reports("aio-ha", "WSO2 recommends cp-tm-gw rather than aio-ha")
                .hasNoFix();
    }
}
