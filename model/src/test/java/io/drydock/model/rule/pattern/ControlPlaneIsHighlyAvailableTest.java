package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class ControlPlaneIsHighlyAvailableTest {

    private static final Rule RULE = new ControlPlaneIsHighlyAvailable();

    @Test
    void pairIsRight() {
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void oneNode() {
        assertThatRule(RULE)
                .on(Designs.without(Designs.onEks(), "control-plane-2"))
                .reports("control-plane", "may run with 1 node")
                .fixedBy("Add a node to Control Plane in us-east-1b");
    }
}
