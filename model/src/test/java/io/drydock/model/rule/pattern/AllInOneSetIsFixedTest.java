package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.design.Scaling;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class AllInOneSetIsFixedTest {

    private static final Rule RULE = new AllInOneSetIsFixed();

    @Test
    void fixedSetsAreRight() {
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
    }

    @Test
    void allInOneScalesByLoad() {
        assertThatRule(RULE)
                .on(elastic("all-in-one", 2, 4))
                .reportsTimes(1)
                .reports("all-in-one", "scales by load, 2 to 4 nodes")
                .fixedBy("Fix All-in-one at 2 nodes");
    }

    @Test
    void analyticsScalesByLoad() {
        assertThatRule(RULE)
                .on(elastic("analytics-worker", 2, 2))
                .reports("analytics-worker", "scales by load")
                .fixedBy("Fix Analytics worker at 2 nodes");
        assertThatRule(RULE)
                .on(elastic("analytics-dashboard", 1, 2))
                .reports("analytics-dashboard", "scales by load")
                .fixedBy("Fix Analytics dashboard at 1 node");
    }

    private static Design elastic(String cluster, int min, int max) {
        return Designs.cluster(
                Designs.aioHa(), cluster, c -> c.withScaling(new Scaling.Elastic(min, max)));
    }
}
