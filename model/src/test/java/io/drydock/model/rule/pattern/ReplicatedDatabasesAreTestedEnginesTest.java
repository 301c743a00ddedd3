package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.Engine;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class ReplicatedDatabasesAreTestedEnginesTest {

    private static final Rule RULE = new ReplicatedDatabasesAreTestedEngines();

    @Test
    void postgreSqlIsRight() {
        assertThatRule(RULE).on(Designs.recovery("4.7.0")).isSilent();
    }

    @Test
    void mySqlIsNotTested() {
        Design design =
                Designs.node(
                        Designs.recovery("4.7.0"),
                        "apim-database",
                        Database.class,
                        server -> server.withEngine(Engine.MYSQL, "8.4.9"));
        assertThatRule(RULE)
                .on(design)
                .reports("replicate-apim", "is replicated MySQL")
                .fixedBy("Use PostgreSQL for API Manager database");
    }

    @Test
    void olderVersionsAreNotAsked() {
        assertThatRule(RULE).on(Designs.recovery("3.2.0")).isNotAsked();
    }
}
