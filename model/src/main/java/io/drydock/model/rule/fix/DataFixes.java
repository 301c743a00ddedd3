package io.drydock.model.rule.fix;

import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.catalogue.Profile;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.Engine;
import io.drydock.model.design.LogicalDatabase;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Site;
import io.drydock.model.design.Tier;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Fix;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Remedies about database servers.
public final class DataFixes {

    private static final String SERVER_CLASS = "db.m5.large";
    private static final int STORAGE_GIB = 100;
    private static final int BACKUP_DAYS = 14;

    private DataFixes() {}

    /// What all servers of a design hold together.
    public static Set<DatabaseRole> held(DesignIndex index) {
        return held(index.all(Database.class));
    }

    private static Set<DatabaseRole> held(List<Database> servers) {
        Set<DatabaseRole> roles = EnumSet.noneOf(DatabaseRole.class);
        for (Database server : servers) {
            server.databases().forEach(database -> roles.add(database.role()));
        }
        return roles;
    }

    /// Adds databases to the server that holds others of their kind, or to a new server.
    public static List<Fix> provide(
            DesignIndex index, Cluster cluster, Collection<DatabaseRole> roles) {
        boolean analytics = roles.stream().allMatch(DatabaseRole::isAnalytics);
        String names = String.join(", ", roles.stream().map(DatabaseRole::key).toList());
        return index.all(Database.class).stream()
                .filter(server -> isFor(server, analytics))
                .findFirst()
                .map(server -> List.of(addTo(server, roles, names)))
                .orElseGet(() -> newServer(index, cluster, roles, names));
    }

    /// Adds the databases that a profile needs and no server holds, as a part of a larger fix.
    static void addMissing(FixPlan plan, Profile profile) {
        List<DatabaseRole> needed = profile.databases(plan.index().design().version());
        List<DatabaseRole> missing = new ArrayList<>(needed);
        missing.removeAll(held(plan.all(Database.class)));
        addMissing(plan, missing.stream().filter(DatabaseRole::isAnalytics).toList(), true);
        addMissing(plan, missing.stream().filter(role -> !role.isAnalytics()).toList(), false);
    }

    private static void addMissing(FixPlan plan, List<DatabaseRole> roles, boolean analytics) {
        if (roles.isEmpty()) {
            return;
        }
        Optional<Database> server =
                plan.all(Database.class).stream().filter(s -> isFor(s, analytics)).findFirst();
        if (server.isPresent()) {
            Database old = server.get();
            plan.put(old.withDatabases(DatabaseNames.with(old.databases(), roles)));
        } else if (analytics) {
            AnalyticsFixes.addServer(plan);
        } else {
            plan.index().design().sites().stream()
                    .findFirst()
                    .flatMap(site -> plan.across(site, Tier.DATABASE, zones(site)))
                    .ifPresent(placement ->
                            plan.put(
                                    server(plan, placement, DatabaseNames.with(List.of(), roles))));
        }
    }

    private static boolean isFor(Database server, boolean analytics) {
        return server.databases().stream()
                .anyMatch(database -> database.role().isAnalytics() == analytics);
    }

    private static Fix addTo(Database server, Collection<DatabaseRole> roles, String names) {
        return new Fix(
                "Add " + names + " to " + server.name(),
                new Edit.ReplaceNode(
                        server.withDatabases(DatabaseNames.with(server.databases(), roles))));
    }

    private static List<Fix> newServer(
            DesignIndex index, Cluster cluster, Collection<DatabaseRole> roles, String names) {
        FixPlan plan = new FixPlan(index);
        return Lanes.siteOf(index, cluster)
                .flatMap(site -> plan.across(site, Tier.DATABASE, zones(site)))
                .map(placement -> {
                    plan.put(server(plan, placement, DatabaseNames.with(List.of(), roles)));
                    return plan.fix("Add a database server with " + names);
                })
                .stream()
                .toList();
    }

    private static int zones(Site site) {
        return site.kind() == Site.Kind.AWS_REGION ? 2 : 1;
    }

    private static Database server(
            FixPlan plan, Placement placement, List<LogicalDatabase> databases) {
        return new Database(
                plan.freeId("database"),
                "Database",
                Engine.MYSQL,
                version(plan.index()),
                SERVER_CLASS,
                STORAGE_GIB,
                true,
                BACKUP_DAYS,
                placement,
                databases,
                List.of());
    }

    private static String version(DesignIndex index) {
        return index.generation().hasSeparatePortals() ? "8.0.46" : "8.4.9";
    }

    /// Puts a server with a standby in the place of an embedded database.
    public static List<Fix> replaceEmbedded(DesignIndex index, Database embedded) {
        FixPlan plan = new FixPlan(index);
        return index
                .siteOf(embedded)
                .flatMap(site -> ownSubnets(plan, embedded, site))
                .map(placement -> {
                    Database server = server(plan, placement, embedded.databases());
                    plan.put(
                            new Database(
                                    embedded.id(),
                                    embedded.name(),
                                    server.engine(),
                                    server.engineVersion(),
                                    server.instanceClass(),
                                    server.storageGib(),
                                    true,
                                    server.backupDays(),
                                    placement,
                                    embedded.databases(),
                                    embedded.admits()));
                    return plan.fix("Run " + embedded.name() + " on a MySQL server");
                })
                .stream()
                .toList();
    }

    private static Optional<Placement> ownSubnets(FixPlan plan, Database database, Site site) {
        return site.kind() == Site.Kind.AWS_REGION
                ? PlacementFixes.widened(plan, database, site, Tier.DATABASE)
                : Optional.of(database.placement());
    }

    /// Gives a server a standby in another zone, with a subnet there.
    public static List<Fix> addStandby(DesignIndex index, Database server) {
        FixPlan plan = new FixPlan(index);
        boolean spans = index.zonesOf(server).size() > 1;
        Optional<Placement> placement =
                spans
                        ? Optional.of(server.placement())
                        : index.siteOf(server).flatMap(site -> ownSubnets(plan, server, site));
        return placement
                .map(place -> {
                    plan.put(server.withPlacement(place).withMultiAz(true));
                    return plan.fix("Give " + server.name() + " a standby");
                })
                .stream()
                .toList();
    }
}
