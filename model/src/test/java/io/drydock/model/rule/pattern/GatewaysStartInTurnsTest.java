package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.design.Scaling;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class GatewaysStartInTurnsTest {

    private static final Rule RULE = new GatewaysStartInTurns();

    @Test
    void tenAreRight() {
        assertThatRule(RULE).on(scaled(10, 30)).isSilent();
    }

    @Test
    void moreThanTen() {
        assertThatRule(RULE)
                .on(scaled(15, 30))
                .reports("cp-tm-gw", "15 gateways start at the same time")
                .fixedBy("Let Universal Gateway run 10 to 30 nodes");
    }

    @Test
    void olderVersionsAreNotAsked() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isNotAsked();
    }

    private static Design scaled(int min, int max) {
        return Designs.cluster(
                Designs.onEks(), "gateway", c -> c.withScaling(new Scaling.Elastic(min, max)));
    }
}
