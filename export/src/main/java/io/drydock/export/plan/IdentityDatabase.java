package io.drydock.export.plan;

import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Database;
import io.drydock.model.design.LogicalDatabase;
import java.util.List;
import java.util.Locale;

/// A database that Identity Server keeps for itself. A design does not draw these: they go to the
/// server that holds the databases of API Manager, with accounts of their own.
///
/// @param login the server, the database and its account
/// @param table the table of the configuration that names it
/// @param schemas the folders of the product's archive with its tables, in order
public record IdentityDatabase(DatabaseLogin login, String table, List<String> schemas) {

    public IdentityDatabase {
        schemas = List.copyOf(schemas);
    }

    /// What the variables of the account start with.
    public String variable() {
        return login.logical().name().toUpperCase(Locale.ROOT);
    }

    /// The databases that a plan needs: none where there is no Identity Server.
    ///
    /// @throws UnsupportedDesignException when there is one and no server to hold them
    public static List<IdentityDatabase> of(DeploymentPlan plan) {
        if (plan.clusters().stream()
                .noneMatch(cluster -> cluster.profile() == ProfileId.IDENTITY_SERVER)) {
            return List.of();
        }
        Database server =
                plan.databases().stream()
                        .filter(IdentityDatabase::holdsApim)
                        .findFirst()
                        .orElseThrow(() ->
                                new UnsupportedDesignException(
                                        "Identity Server keeps databases of its own; add the"
                                                + " database server of API Manager to hold them"));
        return List.of(
                database(server, "identity", "identity_db", List.of("identity", "consent")),
                database(server, "identity_shared", "shared_db", List.of(".")));
    }

    static boolean holdsApim(Database server) {
        return server.databases().stream().anyMatch(it -> it.role() == DatabaseRole.APIM);
    }

    private static IdentityDatabase database(
            Database server, String name, String table, List<String> schemas) {
        LogicalDatabase logical =
                new LogicalDatabase(DatabaseRole.SHARED, name + "_db", name + "_user");
        return new IdentityDatabase(new DatabaseLogin(server, logical), table, schemas);
    }
}
