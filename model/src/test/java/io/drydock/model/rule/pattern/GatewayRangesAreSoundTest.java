package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.design.Platform;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class GatewayRangesAreSoundTest {

    private static final Rule RULE = new GatewayRangesAreSound();

    private static final Design DESIGN =
            Designs.start(PatternKey.GATEWAY_KEY_MANAGER, "4.7.0", Platform.EKS, 2);

    @Test
    void rangeIsRight() {
        assertThatRule(RULE).on(DESIGN).isSilent();
    }

    @Test
    void exampleOfTheCharts() {
        assertThatRule(RULE)
                .on(Designs.scaled(DESIGN, "gateway", 1, 1))
                .reports("gateway", "runs 1 to 1 nodes, and 2 are drawn")
                .fixedBy("Let Universal Gateway run 2 to 2 nodes");
    }
}
