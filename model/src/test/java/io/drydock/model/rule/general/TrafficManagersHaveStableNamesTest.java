package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Scaling;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class TrafficManagersHaveStableNamesTest {

    private static final Rule RULE = new TrafficManagersHaveStableNames();

    @Test
    void startingDesignIsRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
    }

    @Test
    void podsAreNamedByServices() {
        assertThatRule(RULE).on(Designs.onEks()).isNotAsked();
    }

    @Test
    void noName() {
        assertThatRule(RULE)
                .on(
                        Designs.node(
                                Designs.fullyDistributed(),
                                "traffic-manager-2",
                                ProfileNode.class,
                                n -> n.withHostName("")))
                .reportsTimes(1)
                .reports("traffic-manager-2", "no DNS name")
                .fixedBy("Name Traffic Manager 2 tm2.drydock.internal");
    }

    @Test
    void elasticGroup() {
        assertThatRule(RULE)
                .on(
                        Designs.cluster(
                                Designs.fullyDistributed(),
                                "traffic-manager",
                                c -> c.withScaling(new Scaling.Elastic(2, 4))))
                .reports("traffic-manager", "one elastic group")
                .fixedBy("Fix Traffic Manager at 2 nodes");
    }
}
