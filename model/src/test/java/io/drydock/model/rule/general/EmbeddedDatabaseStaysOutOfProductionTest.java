package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.Engine;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseStaysOutOfProductionTest {

    private static final Rule RULE = new EmbeddedDatabaseStaysOutOfProduction();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void embedded() {
        assertThatRule(RULE)
                .on(
                        Designs.node(
                                Designs.aioHa(),
                                "apim-database",
                                Database.class,
                                d -> d.withEngine(Engine.H2, "2")))
                .reportsTimes(1)
                .reports("apim-database", "embedded H2")
                .fixedBy("Run API Manager database on a MySQL server");
    }

    @Test
    void allowedWhereNobodyDependsOnIt() {
        Design trial = Designs.settings(Designs.aioHa(), s -> s.withProduction(false));
        assertThatRule(RULE)
                .on(
                        Designs.node(
                                trial,
                                "apim-database",
                                Database.class,
                                d -> d.withEngine(Engine.H2, "2")))
                .isSilent();
    }
}
