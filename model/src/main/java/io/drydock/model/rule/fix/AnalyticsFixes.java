package io.drydock.model.rule.fix;

import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.design.Database;
import io.drydock.model.design.LogicalDatabase;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Fix;
import java.util.List;
import java.util.stream.Stream;

/// Remedies about the databases of Analytics in 2.x and 3.x.
public final class AnalyticsFixes {

    private AnalyticsFixes() {}

    /// Moves the analytics databases of a server to a new server like it.
    public static Fix moveDatabases(DesignIndex index, Database server) {
        Remedy remedy = new Remedy(index);
        List<LogicalDatabase> moved =
                server.databases().stream()
                        .filter(database -> database.role().isAnalytics())
                        .map(database -> usual(database.role()))
                        .toList();
        remedy.then(
                new Edit.ReplaceNode(
                        server.withDatabases(
                                server.databases().stream()
                                        .filter(database -> !database.role().isAnalytics())
                                        .toList())));
        remedy.then(new Edit.AddNode(like(remedy, server, moved)));
        return remedy.titled("Move the analytics databases to a server of their own");
    }

    /// Gives analytics databases the usual names, so that they are databases of their own on the
    /// same server.
    public static Fix renameDatabases(DesignIndex index, Database server) {
        List<LogicalDatabase> renamed =
                server.databases().stream()
                        .map(database ->
                                database.role().isAnalytics() ? usual(database.role()) : database)
                        .toList();
        return new Remedy(index)
                .then(new Edit.ReplaceNode(server.withDatabases(renamed)))
                .titled("Give the analytics databases on " + server.name() + " their own names");
    }

    /// Adds a server for the analytics databases, like an existing one.
    public static List<Fix> addServer(DesignIndex index) {
        return index.all(Database.class).stream()
                .findFirst()
                .map(server -> {
                    Remedy remedy = new Remedy(index);
                    List<LogicalDatabase> databases =
                            Stream.of(DatabaseRole.values())
                                    .filter(DatabaseRole::isAnalytics)
                                    .map(AnalyticsFixes::usual)
                                    .toList();
                    remedy.then(new Edit.AddNode(like(remedy, server, databases)));
                    return List.of(remedy.titled("Add a database server for analytics"));
                })
                .orElse(List.of());
    }

    private static Database like(Remedy remedy, Database server, List<LogicalDatabase> databases) {
        return new Database(
                remedy.free("analytics-database"),
                "Analytics database",
                server.engine(),
                server.engineVersion(),
                server.instanceClass(),
                server.storageGib(),
                server.multiAz(),
                server.backupDays(),
                server.placement(),
                databases,
                List.of());
    }

    private static LogicalDatabase usual(DatabaseRole role) {
        return new LogicalDatabase(role, role.key(), role.key().replace("_db", "_user"));
    }
}
