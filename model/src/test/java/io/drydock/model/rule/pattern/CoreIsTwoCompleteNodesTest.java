package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.Scaling;
import io.drydock.model.edit.Edit;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class CoreIsTwoCompleteNodesTest {

    private static final Rule RULE = new CoreIsTwoCompleteNodes();

    @Test
    void pairIsRight() {
        assertThatRule(RULE).on(Designs.separated("3.2.0")).isSilent();
        assertThatRule(RULE).on(Designs.twoSided("2.6.0")).isSilent();
    }

    @Test
    void oneNode() {
        assertThatRule(RULE)
                .on(Designs.without(Designs.separated("3.2.0"), "core-2"))
                .reports("core", "has 1 node")
                .fixedBy("Add a node to Core in us-east-1b");
    }

    @Test
    void noCore() {
        assertThatRule(RULE)
                .on(Designs.withoutCluster(Designs.separated("3.2.0"), "core"))
                .reports("gw-km-separated", "There is no")
                .fixedBy("Add Publisher, Developer Portal and Traffic Manager with 2 nodes");
    }

    @Test
    void partByItself() {
        Design design =
                Designs.edit(
                        Designs.separated("3.2.0"),
                        new Edit.AddCluster(
                                new Cluster(
                                        Designs.id("publisher"),
                                        "Publisher",
                                        ProfileId.PUBLISHER,
                                        "c5.large",
                                        Scaling.FIXED)));
        assertThatRule(RULE)
                .on(design)
                .reports("publisher", "stands alone")
                .fixedBy("Remove Publisher");
    }
}
