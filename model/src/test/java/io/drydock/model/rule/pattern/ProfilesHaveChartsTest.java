package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.design.Platform;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class ProfilesHaveChartsTest {

    private static final Rule RULE = new ProfilesHaveCharts();

    private static final Design DESIGN =
            Designs.start(PatternKey.GATEWAY_KEY_MANAGER, "4.7.0", Platform.EKS, 2);

    @Test
    void chartOf43IsThere() {
        assertThatRule(RULE).on(Designs.version(DESIGN, "4.3.0")).isSilent();
    }

    @Test
    void noChartIn42() {
        assertThatRule(RULE)
                .on(Designs.version(DESIGN, "4.2.0"))
                .reports("key-manager", "no official chart for Key Manager of API Manager 4.2.0")
                .hasNoFix();
    }

    @Test
    void laterVersionsAreNotAsked() {
        assertThatRule(RULE).on(DESIGN).isNotAsked();
    }
}
