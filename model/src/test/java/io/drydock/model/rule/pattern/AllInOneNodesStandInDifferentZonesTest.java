package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.design.Placement;
import io.drydock.model.edit.Edit;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class AllInOneNodesStandInDifferentZonesTest {

    private static final Rule RULE = new AllInOneNodesStandInDifferentZones();

    @Test
    void twoZonesAreRight() {
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
    }

    @Test
    void oneZone() {
        assertThatRule(RULE)
                .on(
                        Designs.edit(
                                Designs.aioHa(),
                                new Edit.MoveNode(
                                        Designs.id("all-in-one-2"),
                                        Placement.in(Designs.id("application-a")))))
                .reports("all-in-one", "the one zone us-east-1a")
                .fixedBy("Move All-in-one 2 to us-east-1b");
    }

    @Test
    void oneZoneInASiteWithoutAnother() {
        Design narrow =
                Designs.edit(
                        Designs.aioHa(),
                        new Edit.MoveNode(
                                Designs.id("all-in-one-2"),
                                Placement.in(Designs.id("application-a"))),
                        new Edit.RemoveZone(Designs.id("zone-b")));
        assertThatRule(RULE)
                .on(narrow)
                .reports("all-in-one", "the one zone us-east-1a")
                .fixedBy("Move All-in-one 2 to us-east-1b");
    }
}
