package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Scaling;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class AnalyticsRunsAsAPairTest {

    private static final Rule RULE = new AnalyticsRunsAsAPair();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
    }

    @Test
    void notAskedFrom4On() {
        assertThatRule(RULE).on(Designs.onEks()).isNotAsked();
    }

    @Test
    void oneWorker() {
        assertThatRule(RULE)
                .on(Designs.without(Designs.aioHa(), "analytics-worker-2"))
                .reportsTimes(1)
                .reports("analytics-worker", "has 1 worker;")
                .fixedBy("Add a node to Analytics worker in us-east-1b");
    }

    @Test
    void noWorkers() {
        assertThatRule(RULE)
                .on(Designs.withoutCluster(Designs.aioHa(), "analytics-worker"))
                .reports("analytics-dashboard", "no workers")
                .fixedBy("Add Analytics Worker with 2 nodes");
    }

    @Test
    void noDashboard() {
        assertThatRule(RULE)
                .on(Designs.withoutCluster(Designs.aioHa(), "analytics-dashboard"))
                .reports("analytics-worker", "Nobody can see")
                .fixedBy("Add Analytics Dashboard with 1 node");
    }

    @Test
    void elastic() {
        assertThatRule(RULE)
                .on(
                        Designs.cluster(
                                Designs.aioHa(),
                                "analytics-worker",
                                c -> c.withScaling(new Scaling.Elastic(1, 3))))
                .reports("analytics-worker", "has 3 workers")
                .fixedBy("Fix Analytics worker at 2 nodes");
    }
}
