package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.design.Database;
import io.drydock.model.design.LogicalDatabase;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalyticsHasDatabasesOfItsOwnTest {

    private static final Rule RULE = new AnalyticsHasDatabasesOfItsOwn();

    @Test
    void ownDatabasesAreRight() {
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
    }

    @Test
    void statisticsInTheDatabaseOfApiManager() {
        assertThatRule(RULE)
                .on(
                        Designs.node(
                                Designs.without(Designs.aioHa(), "analytics-database"),
                                "apim-database",
                                Database.class,
                                server ->
                                        server.withDatabases(
                                                List.of(
                                                        database(DatabaseRole.APIM),
                                                        database(DatabaseRole.ANALYTICS)))))
                .reports("apim-database", "writes to a database of API Manager")
                .fixedBy("Move the analytics databases to a server of their own")
                .fixedBy("Give the analytics databases on API Manager database their own names");
    }

    private static LogicalDatabase database(DatabaseRole role) {
        return new LogicalDatabase(role, "apim_db", "apim_user");
    }

    @Test
    void noDatabase() {
        assertThatRule(RULE)
                .on(Designs.without(Designs.aioHa(), "analytics-database"))
                .reports("analytics-worker", "has no database")
                .fixedBy("Add a database server for analytics");
    }
}
