package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Scaling;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class KeyManagersGrowWithGatewaysTest {

    private static final Rule RULE = new KeyManagersGrowWithGateways();

    @Test
    void bothGrowing() {
        assertThatRule(RULE).on(Designs.separated("3.2.0")).isSilent();
    }

    @Test
    void onlyGatewaysGrow() {
        assertThatRule(RULE)
                .on(
                        Designs.cluster(
                                Designs.separated("3.2.0"),
                                "key-manager",
                                c -> c.withScaling(Scaling.FIXED)))
                .reports("key-manager", "Gateways follow the load")
                .fixedBy("Let Key Manager run 2 to 2 nodes");
    }

    @Test
    void newerVersionsAreNotAsked() {
        assertThatRule(RULE).on(Designs.separated("4.7.0")).isNotAsked();
    }
}
