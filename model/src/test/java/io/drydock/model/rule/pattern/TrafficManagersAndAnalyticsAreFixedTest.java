package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Scaling;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrafficManagersAndAnalyticsAreFixedTest {

    private static final Rule RULE = new TrafficManagersAndAnalyticsAreFixed();

    @Test
    void fixedNumbersAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        "traffic-manager, Fix Traffic Manager at 2 nodes",
        "analytics-worker, Fix Analytics worker at 2 nodes",
        "analytics-dashboard, Fix Analytics dashboard at 1 node"
    })
    void scalesByLoad(String cluster, String fix) {
        assertThatRule(RULE)
                .on(
                        Designs.cluster(
                                Designs.fullyDistributed(),
                                cluster,
                                c -> c.withScaling(new Scaling.Elastic(2, 6))))
                .reportsTimes(1)
                .reports(cluster, "scales by load, 2 to 6 nodes")
                .fixedBy(fix);
    }
}
