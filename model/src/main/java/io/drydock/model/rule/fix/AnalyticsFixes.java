package io.drydock.model.rule.fix;

import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.design.Database;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Engine;
import io.drydock.model.design.LogicalDatabase;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Site;
import io.drydock.model.design.Tier;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Fix;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Remedies about the databases of Analytics in 2.x and 3.x.
public final class AnalyticsFixes {

    private AnalyticsFixes() {}

    /// Moves the analytics databases of a server to a new server like it.
    public static Fix moveDatabases(DesignIndex index, Database server) {
        FixPlan plan = new FixPlan(index);
        List<LogicalDatabase> moved =
                server.databases().stream()
                        .filter(database -> database.role().isAnalytics())
                        .map(database -> usual(database.role()))
                        .toList();
        plan.put(
                server.withDatabases(
                        server.databases().stream()
                                .filter(database -> !database.role().isAnalytics())
                                .toList()));
        plan.put(like(plan, server, moved));
        return plan.fix("Move the analytics databases to a server of their own");
    }

    /// Gives analytics databases the usual names, so that they are databases of their own on the
    /// same server.
    public static Fix renameDatabases(DesignIndex index, Database server) {
        List<LogicalDatabase> renamed =
                server.databases().stream()
                        .map(database ->
                                database.role().isAnalytics() ? usual(database.role()) : database)
                        .toList();
        FixPlan plan = new FixPlan(index);
        plan.put(server.withDatabases(renamed));
        return plan.fix("Give the analytics databases on " + server.name() + " their own names");
    }

    /// Adds a server for the analytics databases, like an existing one.
    public static List<Fix> addServer(DesignIndex index) {
        FixPlan plan = new FixPlan(index);
        return addServer(plan)
                ? List.of(plan.fix("Add a database server for analytics"))
                : List.of();
    }

    /// Adds a server for the analytics databases where no server holds any, as a part of a larger
    /// fix.
    ///
    /// @return false where there is no place for it
    static boolean addServer(FixPlan plan) {
        List<Database> servers = plan.index().all(Database.class);
        if (servers.stream().anyMatch(AnalyticsFixes::holdsAnalytics)) {
            return true;
        }
        List<LogicalDatabase> databases =
                Stream.of(DatabaseRole.values())
                        .filter(DatabaseRole::isAnalytics)
                        .map(AnalyticsFixes::usual)
                        .toList();
        Optional<Database> model = servers.stream().findFirst().or(() -> usualServer(plan));
        model.ifPresent(server -> plan.put(like(plan, server, databases)));
        return model.isPresent();
    }

    private static boolean holdsAnalytics(Database server) {
        return server.databases().stream().anyMatch(database -> database.role().isAnalytics());
    }

    /// MySQL 8.0 is the newest that the versions with analytics support.
    private static Optional<Database> usualServer(FixPlan plan) {
        return plan.index().design().sites().stream()
                .findFirst()
                .flatMap(site -> plan.across(site, Tier.DATABASE, 2))
                .map(placement ->
                        new Database(
                                new ElementId("model"),
                                "Model",
                                Engine.MYSQL,
                                "8.0.46",
                                "db.m5.large",
                                100,
                                true,
                                14,
                                placement,
                                List.of(),
                                List.of()));
    }

    private static Database like(FixPlan plan, Database server, List<LogicalDatabase> databases) {
        return new Database(
                plan.freeId("analytics-database"),
                "Analytics database",
                server.engine(),
                server.engineVersion(),
                server.instanceClass(),
                server.storageGib(),
                server.multiAz(),
                server.backupDays(),
                placement(plan, server),
                databases,
                List.of());
    }

    /// Where the model stands, or the database subnets where that is the wrong place at AWS.
    private static Placement placement(FixPlan plan, Database model) {
        return plan.index()
                .siteOf(model)
                .filter(site -> site.kind() == Site.Kind.AWS_REGION)
                .flatMap(site -> PlacementFixes.widened(plan, model, site, Tier.DATABASE))
                .orElse(model.placement());
    }

    private static LogicalDatabase usual(DatabaseRole role) {
        return new LogicalDatabase(role, role.key(), role.key().replace("_db", "_user"));
    }
}
