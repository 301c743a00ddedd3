package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class AnalyticsWorkersAreAnUnbalancedPairTest {

    private static final Rule RULE = new AnalyticsWorkersAreAnUnbalancedPair();

    @Test
    void pairIsRight() {
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
    }

    @Test
    void oneWorker() {
        assertThatRule(RULE)
                .on(Designs.without(Designs.aioHa(), "analytics-worker-1"))
                .reports("analytics-worker", "has 1 node")
                .fixedBy("Add a node to Analytics worker in us-east-1a");
    }

    @Test
    void threeWorkers() {
        assertThatRule(RULE)
                .on(Designs.withNode(Designs.aioHa(), "analytics-worker", "w3", "application-a"))
                .reports("analytics-worker", "has 3 nodes")
                .fixedBy("Remove w3");
    }

    @Test
    void noWorker() {
        assertThatRule(RULE)
                .on(Designs.withoutCluster(Designs.aioHa(), "analytics-worker"))
                .reports("aio-ha", "no analytics worker")
                .fixedBy("Add Analytics Worker with 2 nodes");
    }

    @Test
    void loadBalancerBeforeThem() {
        assertThatRule(RULE)
                .on(Designs.serving(Designs.aioHa(), "internal-alb", "analytics-worker", 9444))
                .reports("internal-alb", "stands before Analytics worker")
                .fixedBy("Stop Internal load balancer from serving Analytics worker");
    }
}
