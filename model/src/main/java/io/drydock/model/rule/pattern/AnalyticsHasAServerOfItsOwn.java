package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.Generation.G2X;
import static io.drydock.model.catalogue.Generation.G3X;
import static io.drydock.model.pattern.PatternKey.ALL_IN_ONE_HA;
import static io.drydock.model.rule.Severity.WARNING;

import io.drydock.model.design.Database;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.AnalyticsFixes;

/// Statistics must not slow token checks down.
public final class AnalyticsHasAServerOfItsOwn implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P1-R8", WARNING, "Analytics has a database server of its own")
                    .in(G2X, G3X)
                    .of(ALL_IN_ONE_HA)
                    .because(
                            "Every API call leaves a record in the analytics database, while the"
                                + " gateway waits for the database of API Manager. On one server"
                                + " both share memory and disk, so a busy dashboard can slow API"
                                + " calls down. Two servers keep the load apart.")
                    .source("Deployment patterns, pattern 1, which draws two databases")
                    .example(
                            "apim_db and apim_analytics_db lie on one server: move the second to a"
                                    + " server of its own.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (Database server : index.all(Database.class)) {
            boolean statistics = server.databases().stream().anyMatch(d -> d.role().isAnalytics());
            boolean other = server.databases().stream().anyMatch(d -> !d.role().isAnalytics());
            if (statistics && other) {
                findings.report(
                        server.id(),
                        server.name() + " holds databases of API Manager and of analytics",
                        AnalyticsFixes.moveDatabases(index, server));
            }
        }
    }
}
