package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Platform;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class KeyManagersMatchGatewaysTest {

    private static final Rule RULE = new KeyManagersMatchGateways();

    @Test
    void oneForTwoIsRight() {
        assertThatRule(RULE)
                .on(Designs.scaled(Designs.separated("3.2.0"), "gateway", 2, 8))
                .isSilent();
    }

    @Test
    void tooFewKeyManagers() {
        assertThatRule(RULE)
                .on(Designs.scaled(Designs.separated("3.2.0"), "gateway", 2, 9))
                .reports("key-manager", "Up to 9 gateways ask 4 key managers")
                .fixedBy("Let Key Manager run 2 to 5 nodes")
                .fixedBy("Let Gateway run at most 8 nodes");
    }

    @Test
    void podsCannotGrow() {
        assertThatRule(RULE)
                .on(
                        Designs.scaled(
                                Designs.start(
                                        PatternKey.GATEWAY_KEY_MANAGER, "4.7.0", Platform.EKS, 2),
                                "gateway",
                                2,
                                6))
                .reports("key-manager", "Up to 6 gateways ask 2 key managers")
                .fixedBy("Let Universal Gateway run at most 4 nodes");
    }
}
