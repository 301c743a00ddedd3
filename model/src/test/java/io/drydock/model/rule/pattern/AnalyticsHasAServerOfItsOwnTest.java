package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.design.Database;
import io.drydock.model.design.LogicalDatabase;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnalyticsHasAServerOfItsOwnTest {

    private static final Rule RULE = new AnalyticsHasAServerOfItsOwn();

    @Test
    void twoServersAreRight() {
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
    }

    @Test
    void oneServer() {
        List<LogicalDatabase> all =
                Stream.of(DatabaseRole.values())
                        .map(role -> new LogicalDatabase(role, role.key(), role.key()))
                        .toList();
        assertThatRule(RULE)
                .on(
                        Designs.node(
                                Designs.without(Designs.aioHa(), "analytics-database"),
                                "apim-database",
                                Database.class,
                                server -> server.withDatabases(all)))
                .reports("apim-database", "of API Manager and of analytics")
                .fixedBy("Move the analytics databases to a server of their own");
    }
}
