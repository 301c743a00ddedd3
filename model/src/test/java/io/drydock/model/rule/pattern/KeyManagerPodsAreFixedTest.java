package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.design.Platform;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class KeyManagerPodsAreFixedTest {

    private static final Rule RULE = new KeyManagerPodsAreFixed();

    @Test
    void fixedPodsAreRight() {
        assertThatRule(RULE).on(onEks()).isSilent();
    }

    @Test
    void podsScaleByLoad() {
        assertThatRule(RULE)
                .on(Designs.scaled(onEks(), "key-manager", 2, 4))
                .reports("key-manager", "its chart has no autoscaler")
                .fixedBy("Fix Key Manager at 2 nodes");
    }

    @Test
    void machinesAreNotAsked() {
        assertThatRule(RULE).on(Designs.separated("4.7.0")).isNotAsked();
    }

    private static Design onEks() {
        return Designs.start(PatternKey.GATEWAY_KEY_MANAGER, "4.7.0", Platform.EKS, 2);
    }
}
