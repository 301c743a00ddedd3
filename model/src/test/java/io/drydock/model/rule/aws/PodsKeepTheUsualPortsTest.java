package io.drydock.model.rule.aws;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class PodsKeepTheUsualPortsTest {

    private static final Rule RULE = new PodsKeepTheUsualPorts();

    @Test
    void machinesAreNotAsked() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isNotAsked();
    }

    @Test
    void startingDesignIsRight() {
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void offset() {
        assertThatRule(RULE)
                .on(offset("control-plane-1"))
                .reportsTimes(1)
                .reports("control-plane-1", "port offset 1")
                .fixedBy("Give Control Plane 1 the usual ports");
    }

    @Test
    void gatewaysMayHaveOne() {
        assertThatRule(RULE).on(offset("gateway-1")).isSilent();
    }

    private static Design offset(String node) {
        return Designs.node(Designs.onEks(), node, ProfileNode.class, n -> n.withPortOffset(1));
    }
}
