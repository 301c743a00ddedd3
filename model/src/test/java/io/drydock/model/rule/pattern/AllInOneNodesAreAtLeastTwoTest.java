package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Scaling;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class AllInOneNodesAreAtLeastTwoTest {

    private static final Rule RULE = new AllInOneNodesAreAtLeastTwo();

    @Test
    void pairIsRight() {
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
    }

    @Test
    void singleNode() {
        assertThatRule(RULE)
                .on(Designs.without(Designs.aioHa(), "all-in-one-2"))
                .reportsTimes(1)
                .reports("all-in-one", "may run with 1 node")
                .fixedBy("Add a node to All-in-one in us-east-1b")
                .fixedBy("Declare the pattern aio-single");
    }

    @Test
    void singleNodeAtTimes() {
        assertThatRule(RULE)
                .on(
                        Designs.cluster(
                                Designs.aioHa(),
                                "all-in-one",
                                c -> c.withScaling(new Scaling.Elastic(1, 2))))
                .reports("all-in-one", "may run with 1 node")
                .fixedBy("Fix All-in-one at 2 nodes");
    }

    @Test
    void noNode() {
        assertThatRule(RULE)
                .on(Designs.withoutCluster(Designs.aioHa(), "all-in-one"))
                .reports("aio-ha", "no all-in-one node")
                .fixedBy("Add All-in-One with 2 nodes");
    }

    @Test
    void otherPatternsAreNotAsked() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isNotAsked();
    }
}
