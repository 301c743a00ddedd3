package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.edit.Edit;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class DatabasesHaveSubnetsOfTheirOwnTest {

    private static final Rule RULE = new DatabasesHaveSubnetsOfTheirOwn();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void amongTheNodes() {
        assertThatRule(RULE)
                .on(Drawn.moved(Designs.aioHa(), "apim-database", "application-a", "application-b"))
                .reportsTimes(1)
                .reports("apim-database", "outside the database subnets")
                .fixedBy("Let API Manager database span two zones of the database subnets");
    }

    @Test
    void standbyWithoutAZone() {
        assertThatRule(RULE)
                .on(Drawn.moved(Designs.aioHa(), "apim-database", "database-a"))
                .reports("apim-database", "one zone only")
                .fixedBy("Let API Manager database span two zones of the database subnets");
    }

    @Test
    void noDatabaseSubnetLeft() {
        Design none =
                Designs.edit(
                        Drawn.moved(Designs.onEks(), "apim-database", "application-a"),
                        new Edit.RemoveSubnet(Designs.id("database-a")),
                        new Edit.RemoveSubnet(Designs.id("database-b")));
        assertThatRule(RULE)
                .on(none)
                .reports("apim-database", "outside")
                .fixedBy("Let API Manager database span two zones of the database subnets");
    }
}
