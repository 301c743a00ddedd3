package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.Generation.G2X;
import static io.drydock.model.catalogue.Generation.G3X;
import static io.drydock.model.catalogue.ProfileId.ANALYTICS_WORKER;
import static io.drydock.model.pattern.PatternKey.ALL_IN_ONE_HA;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.LogicalDatabase;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.AnalyticsFixes;
import java.util.Set;
import java.util.stream.Collectors;

/// Analytics writes much more than API Manager reads.
public final class AnalyticsHasDatabasesOfItsOwn implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P1-R7", ERROR, "Analytics has databases of its own")
                    .in(G2X, G3X)
                    .of(ALL_IN_ONE_HA)
                    .because(
                            "Analytics keeps statistics, dashboards and the state of its pair of"
                                + " workers in databases with tables of their own. In the database"
                                + " of API Manager they would compete with the check of every token"
                                + " and could not be upgraded by themselves.")
                    .source(
                            "Deployment patterns, pattern 1; API Manager 3.2 documentation,"
                                    + " analytics in active-passive mode")
                    .example(
                            "Statistics are written to apim_db: give analytics databases of its"
                                    + " own, best on a server of their own.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        boolean any = false;
        for (Database server : index.all(Database.class)) {
            any |= server.databases().stream().anyMatch(d -> d.role().isAnalytics());
            if (shares(server)) {
                findings.report(
                        server.id(),
                        "On " + server.name() + " analytics writes to a database of API Manager",
                        AnalyticsFixes.moveDatabases(index, server),
                        AnalyticsFixes.renameDatabases(index, server));
            }
        }
        if (!any && !index.clusters(ANALYTICS_WORKER).isEmpty()) {
            Cluster workers = index.clusters(ANALYTICS_WORKER).getFirst();
            findings.report(
                    workers.id(),
                    workers.name() + " has no database: no server holds one for analytics",
                    AnalyticsFixes.addServer(index));
        }
    }

    private static boolean shares(Database server) {
        Set<String> own =
                server.databases().stream()
                        .filter(database -> !database.role().isAnalytics())
                        .map(LogicalDatabase::name)
                        .collect(Collectors.toSet());
        return server.databases().stream()
                .anyMatch(d -> d.role().isAnalytics() && own.contains(d.name()));
    }
}
