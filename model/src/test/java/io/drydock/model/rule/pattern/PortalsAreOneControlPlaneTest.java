package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class PortalsAreOneControlPlaneTest {

    private static final Rule RULE = new PortalsAreOneControlPlane();

    @Test
    void controlPlaneIsRight() {
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void portalsAreRightUpTo32() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isNotAsked();
    }

    @Test
    void portalsAfterAMove() {
        Design moved = Designs.version(Designs.fullyDistributed(), "4.7.0");
        assertThatRule(RULE)
                .on(moved)
                .reportsTimes(2)
                .reports("publisher", "cannot run by itself in API Manager 4.7.0")
                .fixedBy("Turn Publisher into Control Plane");
        assertThatRule(RULE)
                .on(moved)
                .reports("developer-portal", "part of the control plane")
                .fixedBy("Remove Developer Portal");
    }
}
