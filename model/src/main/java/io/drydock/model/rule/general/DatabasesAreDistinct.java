package io.drydock.model.rule.general;

import io.drydock.model.catalogue.Generation;
import io.drydock.model.design.Database;
import io.drydock.model.design.LogicalDatabase;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.DatabaseNames;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Two products in one schema overwrite each other.
public final class DatabasesAreDistinct implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("G-15", Severity.ERROR, "The databases on one server are distinct")
                    .in(Generation.G2X, Generation.G3X)
                    .because(
                            """
                            API Manager keeps its own data in one database and shared \
                            registry and user data in another; analytics has several more. \
                            Their tables carry overlapping names, so two of them under one \
                            database name destroy each other at the first start.\
                            """)
                    .source(
                            """
                            Deployment patterns of API Manager; API Manager documentation, \
                            setting up databases\
                            """)
                    .example(
                            """
                            apim_db and shared_db are both called wso2. Give shared_db a \
                            name of its own.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (Database server : index.all(Database.class)) {
            Map<String, LogicalDatabase> names = new HashMap<>();
            for (LogicalDatabase database : server.databases()) {
                LogicalDatabase first =
                        names.putIfAbsent(database.name().toLowerCase(Locale.ROOT), database);
                if (first != null) {
                    findings.report(
                            server.id(),
                            server.name()
                                    + " calls both "
                                    + first.role().key()
                                    + " and "
                                    + database.role().key()
                                    + " "
                                    + database.name(),
                            DatabaseNames.rename(server, database));
                }
            }
        }
    }
}
