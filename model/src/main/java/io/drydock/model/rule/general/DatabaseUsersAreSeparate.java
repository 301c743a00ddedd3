package io.drydock.model.rule.general;

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

/// A leaked password then opens one database, not all.
public final class DatabaseUsersAreSeparate implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("G-32", Severity.INFORMATION, "Each database has a user of its own")
                    .because(
                            """
                            Each database gets an account that may use that one only. A \
                            password that leaks from one component, or a mistake in one \
                            script, then stays within one database.\
                            """)
                    .source("API Manager documentation, production deployment guidelines")
                    .example(
                            """
                            apim_db and shared_db are both used by wso2carbon. Give \
                            shared_db a user of its own.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (Database server : index.all(Database.class)) {
            Map<String, LogicalDatabase> users = new HashMap<>();
            for (LogicalDatabase database : server.databases()) {
                LogicalDatabase first =
                        users.putIfAbsent(database.user().toLowerCase(Locale.ROOT), database);
                if (first != null) {
                    findings.report(
                            server.id(),
                            database.user()
                                    + " owns both "
                                    + first.name()
                                    + " and "
                                    + database.name()
                                    + " on "
                                    + server.name(),
                            DatabaseNames.changeUser(server, database));
                }
            }
        }
    }
}
