package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Cidr;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatabasesServeWhoNeedsThemTest {

    private static final Rule RULE = new DatabasesServeWhoNeedsThem();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void sharedDatabaseMissing() {
        Design without =
                Designs.node(
                        Designs.fullyDistributed(),
                        "apim-database",
                        Database.class,
                        d -> d.withDatabases(d.databases().subList(0, 1)));
        assertThatRule(RULE)
                .on(without)
                .reports("key-manager", "needs shared_db")
                .fixedBy("Add shared_db to API Manager database");
    }

    @Test
    void noServerAtAll() {
        assertThatRule(RULE)
                .on(Designs.without(Designs.onEks(), "apim-database"))
                .reportsTimes(1)
                .reports("control-plane", "apim_db, shared_db")
                .fixedBy("Add a database server with apim_db, shared_db");
    }

    @Test
    void trafficManagerNeedsNoneFrom47On() {
        assertThatRule(RULE).on(Designs.without(Designs.onEks(), "apim-database")).reportsTimes(1);
    }

    @Test
    void openToOthers() {
        assertThatRule(RULE)
                .on(
                        Designs.node(
                                Designs.aioHa(),
                                "apim-database",
                                Database.class,
                                d -> d.withAdmits(List.of(Cidr.of("0.0.0.0/0")))))
                .reports("apim-database", "admits [0.0.0.0/0]")
                .fixedBy("Admit only the nodes that use API Manager database");
    }
}
