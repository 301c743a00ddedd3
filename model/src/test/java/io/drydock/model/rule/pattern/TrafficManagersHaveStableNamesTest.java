package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class TrafficManagersHaveStableNamesTest {

    private static final Rule RULE = new TrafficManagersHaveStableNames();

    @Test
    void namesAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
    }

    @Test
    void servicesNameThemOnKubernetes() {
        assertThatRule(RULE).on(Designs.onEks()).isNotAsked();
    }

    @Test
    void noName() {
        assertThatRule(RULE)
                .on(named("traffic-manager-2", ""))
                .reports("traffic-manager-2", "has no DNS name")
                .fixedBy("Name Traffic Manager 2 tm2.drydock.internal");
    }

    @Test
    void address() {
        assertThatRule(RULE)
                .on(named("traffic-manager-1", "10.0.32.10"))
                .reports("traffic-manager-1", "named by the address 10.0.32.10")
                .fixedBy("Name Traffic Manager 1 tm1.drydock.internal");
    }

    @Test
    void nameOfAnother() {
        assertThatRule(RULE)
                .on(named("traffic-manager-2", "tm1.drydock.internal"))
                .reportsTimes(1)
                .reports("traffic-manager-2", "has the name of another")
                .fixedBy("Name Traffic Manager 2 tm2.drydock.internal");
    }

    private static Design named(String node, String name) {
        return Designs.node(
                Designs.fullyDistributed(), node, ProfileNode.class, n -> n.withHostName(name));
    }
}
