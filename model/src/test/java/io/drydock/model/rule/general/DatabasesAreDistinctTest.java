package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.LogicalDatabase;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class DatabasesAreDistinctTest {

    private static final Rule RULE = new DatabasesAreDistinct();

    @Test
    void startingDesignIsRight() {
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
    }

    @Test
    void oneNameForTwo() {
        assertThatRule(RULE)
                .on(
                        Drawn.databases(
                                Designs.aioHa(),
                                "apim-database",
                                d -> new LogicalDatabase(d.role(), "WSO2", d.user())))
                .reportsTimes(1)
                .reports("apim-database", "both apim_db and shared_db WSO2")
                .fixedBy("Call the shared_db of API Manager database shared_db");
    }

    @Test
    void notAskedFrom4On() {
        assertThatRule(RULE).on(Designs.onEks()).isNotAsked();
    }
}
