package io.drydock.export.configuration;

import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.IdentityDatabase;
import io.drydock.export.plan.Neighbours;
import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Database;
import io.drydock.model.design.LogicalDatabase;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The script of the machine that prepares the databases before any product starts: it makes each
/// database and its account, and loads the product's tables where there are none. It alone may read
/// the administrator's password.
public final class SetupScript {

    private final DeploymentPlan plan;
    private final DeploymentNames names;

    /// The script for a plan.
    public SetupScript(DeploymentPlan plan, DeploymentNames names) {
        this.plan = plan;
        this.names = names;
    }

    /// The script.
    ///
    /// @param resource the name under which the machine's start is awaited
    public String userData(String resource) {
        Set<Client> clients = new LinkedHashSet<>();
        originals().forEach(database -> clients.add(Client.of(database)));
        StringBuilder script = new StringBuilder("#!/bin/bash\n");
        assign(script, "stack", names.stack());
        assign(script, "resource", resource);
        assign(script, "region", names.region());
        assign(script, "artefacts", names.artefacts());
        assign(script, "client_package", clients.iterator().next().packageName());
        script.append(ScriptParts.text("start.sh"));
        script.append(ScriptParts.text("setup.sh"));
        for (Client client : clients) {
            if (clients.size() == 1) {
                servers(script, client);
            } else {
                // What one client calls a step, the other does too: each works in a shell of its
                // own.
                script.append("\n(\nretry dnf install -y -q ").append(client.packageName());
                script.append('\n');
                servers(script, client);
                script.append(")\n");
            }
        }
        return script.append(
                        "\n# Its work is done; the next update that changes it starts it again.\n")
                .append("shutdown -h +2 || true\n")
                .toString();
    }

    /// The servers that one client serves.
    private void servers(StringBuilder script, Client client) {
        script.append(ScriptParts.text(client.script()));
        if (client.needsDriver()) {
            script.append("cat > /var/tmp/Prepare.java <<'PROGRAM'\n")
                    .append(ScriptParts.text("Prepare.java.txt"))
                    .append("PROGRAM\n");
        }
        script.append('\n');
        script.append("scripts_of '").append(archive()).append("'\n");
        if (client.needsDriver()) {
            script.append("use_driver '")
                    .append(client.dialect())
                    .append("' '")
                    .append(Jdbc.driverFile(client.engine(), names))
                    .append("'\n");
        }
        originals().stream()
                .filter(database -> Client.of(database) == client)
                .forEach(database -> server(script, database));
        identity(script, client);
    }

    /// A copy of a database elsewhere can only be read.
    private List<Database> originals() {
        Neighbours neighbours = Neighbours.of(plan);
        return plan.databases().stream()
                .filter(database -> neighbours.sourceOf(database).isEmpty())
                .toList();
    }

    /// The archive with the tables: that of the profile which owns them. From 4.5 on each role has
    /// an archive of its own, and that of the control plane holds them.
    private String archive() {
        boolean controlPlane =
                plan.index().generation() == Generation.G4B
                        && plan.clusters().stream()
                                .anyMatch(it -> it.profile() == ProfileId.CONTROL_PLANE);
        return (controlPlane ? "wso2am-acp-" : "wso2am-") + plan.design().version();
    }

    private void server(StringBuilder script, Database database) {
        use(script, database);
        for (LogicalDatabase logical : database.databases()) {
            prepare(script, database, logical, schema(logical.role()));
        }
    }

    private void identity(StringBuilder script, Client client) {
        List<IdentityDatabase> databases = IdentityDatabase.of(plan);
        if (databases.isEmpty() || Client.of(databases.getFirst().login().database()) != client) {
            return;
        }
        Database server = databases.getFirst().login().database();
        script.append("scripts_of '").append(names.archive(Product.IDENTITY_SERVER)).append("'\n");
        use(script, server);
        databases.forEach(it ->
                prepare(script, server, it.login().logical(), String.join(" ", it.schemas())));
    }

    private void use(StringBuilder script, Database database) {
        script.append("use_server '")
                .append(Client.of(database).place(database, names))
                .append("' '")
                .append(names.databaseAdministrator(database))
                .append("'\n");
    }

    private void prepare(
            StringBuilder script, Database database, LogicalDatabase logical, String schema) {
        script.append("prepare '")
                .append(logical.name())
                .append("' '")
                .append(names.databaseSecret(database, logical.user()))
                .append("' '")
                .append(schema)
                .append("'\n");
    }

    /// The folder of the product's archive with the tables of a database. Analytics makes its own.
    private static String schema(DatabaseRole role) {
        return switch (role) {
            case APIM -> "apimgt";
            case SHARED -> ".";
            case ANALYTICS,
                    CLUSTER_COORDINATION,
                    PERSISTENCE,
                    PERMISSION,
                    DASHBOARD,
                    BUSINESS_RULES ->
                    "";
        };
    }

    private static void assign(StringBuilder script, String variable, String value) {
        script.append(variable).append("='").append(value).append("'\n");
    }
}
