package io.drydock.model.rule.general;

import io.drydock.model.design.Database;
import io.drydock.model.design.Engine;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.DataFixes;

/// H2 is a file on one machine.
public final class EmbeddedDatabaseStaysOutOfProduction implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("G-17", Severity.ERROR, "No production database is the embedded H2")
                    .because(
                            """
                            The product carries H2 so that it can be tried out in a minute. \
                            It is a file on the disk of one node: no other node can share \
                            it, nothing backs it up, and a hard stop may corrupt it. The \
                            vendor does not support it for the shared databases of \
                            production systems. Each node keeps a local H2 file of its own \
                            besides, which is fine.\
                            """)
                    .source("API Manager documentation, setting up databases")
                    .example("apim_db lies in H2. Run it on a MySQL server.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        if (!index.design().settings().production()) {
            return;
        }
        for (Database database : index.all(Database.class)) {
            if (database.engine() == Engine.H2) {
                findings.report(
                        database.id(),
                        database.name() + " is the embedded H2, in a production design",
                        DataFixes.replaceEmbedded(index, database));
            }
        }
    }
}
