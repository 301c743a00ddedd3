package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Scaling;
import io.drydock.model.edit.Edit;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class AllInOneNodesAreAtMostTwoTest {

    private static final Rule RULE = new AllInOneNodesAreAtMostTwo();

    @Test
    void pairIsRight() {
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
    }

    @Test
    void thirdNode() {
        assertThatRule(RULE)
                .on(Designs.withNode(Designs.aioHa(), "all-in-one", "third", "application-b"))
                .reports("all-in-one", "may run with 3 nodes")
                .fixedBy("Remove third");
    }

    @Test
    void theNodeRemovedLeavesTwoZones() {
        Design crowded =
                Designs.edit(
                        Designs.withNode(Designs.aioHa(), "all-in-one", "third", "application-b"),
                        new Edit.MoveNode(
                                Designs.id("all-in-one-2"),
                                Placement.in(Designs.id("application-a"))));
        assertThatRule(RULE)
                .on(crowded)
                .reports("all-in-one", "3 nodes")
                .fixedBy("Remove All-in-one 2");
    }

    @Test
    void growthByLoad() {
        assertThatRule(RULE)
                .on(
                        Designs.cluster(
                                Designs.aioHa(),
                                "all-in-one",
                                c -> c.withScaling(new Scaling.Elastic(2, 5))))
                .reports("all-in-one", "may run with 5 nodes")
                .fixedBy("Fix All-in-one at 2 nodes");
    }
}
