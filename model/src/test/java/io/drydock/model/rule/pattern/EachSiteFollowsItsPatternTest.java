package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.Placement;
import io.drydock.model.edit.Edit;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class EachSiteFollowsItsPatternTest {

    private static final Rule RULE = new EachSiteFollowsItsPattern();
    private static final Design TWO_SITES = Designs.recovery("3.2.0");

    @Test
    void wholeSitesAreRight() {
        assertThatRule(RULE).on(TWO_SITES).isSilent();
        assertThatRule(RULE).on(Designs.recovery("4.7.0")).isSilent();
        assertThatRule(RULE).on(Designs.recovery("4.2.0")).isSilent();
    }

    @Test
    void oneSite() {
        assertThatRule(RULE)
                .on(Designs.edit(TWO_SITES, new Edit.RemoveSite(Designs.id("dr-data-centre"))))
                .reports("disaster-recovery", "Only AWS N. Virginia has WSO2 nodes")
                .hasNoFix();
    }

    @Test
    void theCloudOfWso2IsASite() {
        Design alone =
                Designs.edit(
                        TWO_SITES,
                        new Edit.RemoveSite(Designs.id("dr-data-centre")),
                        new Edit.AddNode(
                                new ExternalNode(
                                        Designs.id("cloud"),
                                        "API cloud",
                                        ExternalNode.Kind.WSO2_CLOUD,
                                        new Placement.Outside())));
        assertThatRule(RULE).on(alone).isSilent();
    }

    @Test
    void incompleteSecondSite() {
        assertThatRule(RULE)
                .on(Designs.without(TWO_SITES, "dr-core-2"))
                .reports("dr-core", "Data centre: Core (second site) has 1 node")
                .fixedBy("Add a node to Core (second site) in Room B");
    }

    @Test
    void incompleteMainSite() {
        assertThatRule(RULE)
                .on(Designs.withoutCluster(TWO_SITES, "key-manager"))
                .reports("aws", "AWS N. Virginia: There is no Key Manager")
                .fixedBy("Add Key Manager with 2 nodes");
    }
}
