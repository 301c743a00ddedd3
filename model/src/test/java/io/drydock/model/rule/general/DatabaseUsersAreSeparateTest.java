package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.LogicalDatabase;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class DatabaseUsersAreSeparateTest {

    private static final Rule RULE = new DatabaseUsersAreSeparate();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void oneUser() {
        assertThatRule(RULE)
                .on(
                        Drawn.databases(
                                Designs.aioHa(),
                                "apim-database",
                                d -> new LogicalDatabase(d.role(), d.name(), "wso2carbon")))
                .reportsTimes(1)
                .reports("apim-database", "wso2carbon owns both apim_db and shared_db")
                .fixedBy("Let shared_user own shared_db");
    }
}
