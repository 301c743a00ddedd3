package io.drydock.model.rule.general;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.catalogue.Profile;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.DataFixes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A node without its database does not start; a database open to others leaks.
public final class DatabasesServeWhoNeedsThem implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "G-16",
                            Severity.ERROR,
                            "Every profile has the databases it needs, and only nodes reach them")
                    .because(
                            """
                            Most profiles read and write shared databases and stop at \
                            start-up when one is missing. In the other direction, a \
                            database's firewall should admit the nodes that use it and \
                            nobody else: WSO2's own sample templates open the database ports \
                            to the world and should not be copied. Whether a traffic manager \
                            needs a database differs: yes in 3.x, documented both ways in \
                            4.x, and no longer from the 4.7 charts on; the catalogue answers \
                            per version.\
                            """)
                    .source(
                            """
                            AWS reference architecture for a fully distributed API Manager \
                            (2020); API Manager documentation, setting up databases and \
                            distributed deployment; official Helm charts 4.7\
                            """)
                    .example("No server holds shared_db. Add it beside apim_db.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        Set<DatabaseRole> held = DataFixes.held(index);
        for (Cluster cluster : index.design().clusters()) {
            List<DatabaseRole> missing = missing(index, cluster, held);
            if (!missing.isEmpty()) {
                findings.report(
                        cluster.id(),
                        cluster.name()
                                + " needs "
                                + String.join(
                                        ", ", missing.stream().map(DatabaseRole::key).toList())
                                + ", which no database server holds",
                        DataFixes.provide(index, cluster, missing));
            }
        }
        for (Database server : index.all(Database.class)) {
            if (!server.admits().isEmpty()) {
                findings.report(
                        server.id(),
                        server.name() + " admits " + server.admits() + " besides the nodes",
                        new Fix(
                                "Admit only the nodes that use " + server.name(),
                                new Edit.ReplaceNode(server.withAdmits(List.of()))));
            }
        }
    }

    private static List<DatabaseRole> missing(
            DesignIndex index, Cluster cluster, Set<DatabaseRole> held) {
        Design design = index.design();
        Optional<Profile> profile = Catalogue.of(design.generation()).profile(cluster.profile());
        if (profile.isEmpty()) {
            return List.of();
        }
        Set<DatabaseRole> needed = new LinkedHashSet<>(profile.get().databases(design.version()));
        if (design.settings().multiTenant()) {
            needed.addAll(profile.get().multiTenantDatabases(design.version()));
        }
        needed.removeAll(held);
        return List.copyOf(needed);
    }
}
