package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class EventReceiversComeInPairsTest {

    private static final Rule RULE = new EventReceiversComeInPairs();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void oneTrafficManager() {
        assertThatRule(RULE)
                .on(Designs.without(Designs.fullyDistributed(), "traffic-manager-2"))
                .reportsTimes(1)
                .reports("traffic-manager", "one node")
                .fixedBy("Add a node to Traffic Manager in us-east-1b");
    }

    @Test
    void oneAnalyticsWorker() {
        assertThatRule(RULE)
                .on(Designs.without(Designs.aioHa(), "analytics-worker-1"))
                .reports("analytics-worker", "one node")
                .fixedBy("Add a node to Analytics worker in us-east-1a");
    }
}
