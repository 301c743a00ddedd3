package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.Generation.G4A;
import static io.drydock.model.catalogue.Generation.G4B;
import static io.drydock.model.pattern.PatternKey.HYBRID_CLOUD;
import static io.drydock.model.rule.Severity.WARNING;

import io.drydock.model.design.Connection;
import io.drydock.model.design.Database;
import io.drydock.model.design.Engine;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.FixPlan;
import java.util.List;
import java.util.stream.Stream;

/// Replication between sites was not tried with every engine.
public final class ReplicatedDatabasesAreTestedEngines implements Rule {

    private static final String POSTGRESQL = "17.5";

    private static final RuleInfo INFO =
            RuleInfo.rule("P5-R8", WARNING, "Databases replicated between sites are no MySQL")
                    .in(G4A, G4B)
                    .of(HYBRID_CLOUD)
                    .because(
                            "WSO2 tested deployments over several data centres with SQL Server,"
                                    + " Oracle and PostgreSQL as replicated databases, and not with"
                                    + " MySQL. It may work, and nobody at WSO2 can say so.")
                    .source("API Manager documentation, multi-data-centre deployment patterns")
                    .example("Two MySQL servers replicate each other: use PostgreSQL for both.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (Connection connection : index.design().connections()) {
            if (connection.kind() == Connection.Kind.REPLICATION) {
                List<Database> mysql =
                        Stream.of(connection.from(), connection.to())
                                .flatMap(end -> index.node(end).stream())
                                .filter(Database.class::isInstance)
                                .map(Database.class::cast)
                                .filter(server -> server.engine().speaksMySql())
                                .toList();
                if (!mysql.isEmpty()) {
                    findings.report(
                            connection.id(),
                            mysql.getFirst().name() + " is replicated MySQL, which is not tested",
                            usePostgreSql(index, mysql));
                }
            }
        }
    }

    private static Fix usePostgreSql(DesignIndex index, List<Database> servers) {
        FixPlan plan = new FixPlan(index);
        servers.forEach(server -> plan.put(server.withEngine(Engine.POSTGRESQL, POSTGRESQL)));
        return plan.fix(
                "Use PostgreSQL for "
                        + String.join(" and ", servers.stream().map(Database::name).toList()));
    }
}
