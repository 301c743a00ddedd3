package io.drydock.model.rule.general;

import io.drydock.model.design.Database;
import io.drydock.model.design.Engine;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.DataFixes;

/// Without one, a zone's outage takes the whole deployment along.
public final class DatabasesHaveAStandby implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("G-07", Severity.WARNING, "A database has a standby in another zone")
                    .because(
                            """
                            Every WSO2 node but the gateway needs the database to work. With \
                            Multi-AZ, RDS keeps a standby in another zone and switches \
                            within a minute or two; without it, somebody restores a backup \
                            by hand. Read replicas may be added for speed, but they are no \
                            standby.\
                            """)
                    .source(
                            """
                            AWS reference architecture for a fully distributed API Manager \
                            (2020); API Manager documentation, deploying on AWS\
                            """)
                    .example("The database runs in a single zone. Give it a standby.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (Database database : index.all(Database.class)) {
            if (!database.multiAz() && database.engine() != Engine.H2 && index.isAtAws(database)) {
                findings.report(
                        database.id(),
                        database.name() + " has no standby in another zone",
                        DataFixes.addStandby(index, database));
            }
        }
    }
}
