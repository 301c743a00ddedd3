package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class DatabasesHaveAStandbyTest {

    private static final Rule RULE = new DatabasesHaveAStandby();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void noStandby() {
        assertThatRule(RULE)
                .on(
                        Designs.node(
                                Designs.aioHa(),
                                "apim-database",
                                Database.class,
                                d -> d.withMultiAz(false)))
                .reportsTimes(1)
                .reports("apim-database", "no standby")
                .fixedBy("Give API Manager database a standby");
    }

    @Test
    void noStandbyAndOneSubnet() {
        Design one = Drawn.moved(Designs.aioHa(), "apim-database", "database-a");
        assertThatRule(RULE)
                .on(Designs.node(one, "apim-database", Database.class, d -> d.withMultiAz(false)))
                .reports("apim-database", "no standby")
                .fixedBy("Give API Manager database a standby");
    }
}
