package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Scaling;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SixClustersHaveTwoNodesEachTest {

    private static final Rule RULE = new SixClustersHaveTwoNodesEach();

    @Test
    void sixClustersAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        "gateway, Gateway",
        "key-manager, Key Manager",
        "traffic-manager, Traffic Manager",
        "publisher, Publisher",
        "developer-portal, Developer Portal",
        "analytics-worker, Analytics Worker"
    })
    void missingCluster(String cluster, String name) {
        assertThatRule(RULE)
                .on(Designs.withoutCluster(Designs.fullyDistributed(), cluster))
                .reportsTimes(1)
                .reports("cp-tm-gw-km", "There is no " + name)
                .fixedBy("Add " + name + " with 2 nodes");
    }

    @Test
    void oneNode() {
        assertThatRule(RULE)
                .on(Designs.without(Designs.fullyDistributed(), "traffic-manager-2"))
                .reports("traffic-manager", "may run with 1 node")
                .fixedBy("Add a node to Traffic Manager in us-east-1b");
    }

    @Test
    void oneNodeAtTimes() {
        assertThatRule(RULE)
                .on(
                        Designs.cluster(
                                Designs.fullyDistributed(),
                                "gateway",
                                c -> c.withScaling(new Scaling.Elastic(1, 6))))
                .reports("gateway", "may run with 1 node")
                .fixedBy("Let Gateway run at least 2 nodes");
    }
}
