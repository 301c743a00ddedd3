package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class GatewaysAndKeyManagersAreTwoTest {

    private static final Rule RULE = new GatewaysAndKeyManagersAreTwo();

    @Test
    void twoOfEachAreRight() {
        assertThatRule(RULE).on(Designs.separated("3.2.0")).isSilent();
        assertThatRule(RULE).on(Designs.separated("4.7.0")).isSilent();
    }

    @Test
    void oneKeyManagerAtTimes() {
        assertThatRule(RULE)
                .on(Designs.scaled(Designs.separated("3.2.0"), "key-manager", 1, 4))
                .reports("key-manager", "may run with 1 node")
                .fixedBy("Let Key Manager run at least 2 nodes");
    }

    @Test
    void noGateway() {
        assertThatRule(RULE)
                .on(Designs.withoutCluster(Designs.separated("3.2.0"), "gateway"))
                .reports("gw-km-separated", "There is no Gateway")
                .fixedBy("Add Gateway with 2 nodes");
    }

    @Test
    void keyManagerIsOptionalWithAControlPlane() {
        assertThatRule(RULE).on(Designs.twoSided("4.7.0")).isSilent();
    }
}
