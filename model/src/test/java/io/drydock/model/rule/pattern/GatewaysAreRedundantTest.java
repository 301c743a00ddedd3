package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Platform;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class GatewaysAreRedundantTest {

    private static final Rule RULE = new GatewaysAreRedundant();

    @Test
    void twoGatewaysAreRight() {
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
        assertThatRule(RULE).on(Designs.twoSided("4.7.0")).isSilent();
    }

    @Test
    void oneAtTimes() {
        assertThatRule(RULE)
                .on(Designs.scaled(Designs.onEks(), "gateway", 1, 3))
                .reports("gateway", "may run with 1 node")
                .fixedBy("Let Universal Gateway run at least 2 nodes");
    }

    @Test
    void noGateway() {
        assertThatRule(RULE)
                .on(
                        Designs.withoutCluster(
                                Designs.start(
                                        PatternKey.ALL_IN_ONE_GATEWAY, "4.7.0", Platform.EC2, 2),
                                "gateway"))
                .reports("aio-gw", "There is no Universal Gateway")
                .fixedBy("Add Universal Gateway with 2 nodes");
    }
}
