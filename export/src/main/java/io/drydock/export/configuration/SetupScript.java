package io.drydock.export.configuration;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.drydock.export.language.Shell;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.IdentityDatabase;
import io.drydock.export.plan.Neighbours;
import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Database;
import io.drydock.model.design.LogicalDatabase;
import java.util.ArrayList;
import java.util.Arrays;
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
    public Shell userData(String resource) {
        Set<Client> clients = new LinkedHashSet<>();
        originals().forEach(database -> clients.add(Client.of(database)));
        Shell script =
                Shell.code("#!/bin/bash\n")
                        .and(ScriptParts.assign("stack", names.stack()))
                        .and(ScriptParts.assign("resource", resource))
                        .and(ScriptParts.assign("region", names.region()))
                        .and(ScriptParts.assign("artefacts", names.artefacts()))
                        .and(
                                ScriptParts.assign(
                                        "client_package", clients.iterator().next().packageName()))
                        .and(ScriptParts.assign("log_group", names.setupLogGroup()))
                        .and(ScriptParts.assign("kept", ""))
                        .and(ScriptParts.assign("home", ""))
                        .and(ScriptParts.assign("logs", ""))
                        .and(ScriptParts.text("start.sh"))
                        .and(ScriptParts.text("logs.sh"))
                        .and(ScriptParts.text("setup.sh"));
        for (Client client : clients) {
            if (clients.size() == 1) {
                script = script.and(servers(client));
            } else {
                // What one client calls a step, the other does too: each works in a shell of its
                // own.
                script =
                        script.and("\n(\nretry dnf install -y -q ")
                                .and(Shell.plainWord(client.packageName()))
                                .and("\n")
                                .and(servers(client))
                                .and(")\n");
            }
        }
        return script.and(
                        "\n# Its work is done; the next update that changes it starts it again.\n")
                .and("shutdown -h +2 || true\n");
    }

    /// The artefacts that the machine fetches, as [NodeScript#artefacts] names them.
    public List<String> artefacts() {
        List<String> keys = new ArrayList<>(List.of(archive() + ".zip"));
        if (!IdentityDatabase.of(plan).isEmpty()) {
            keys.add(names.archive(Product.IDENTITY_SERVER) + ".zip");
        }
        for (Database database : originals()) {
            Client client = Client.of(database);
            if (client.needsDriver()) {
                keys.add("drivers/" + Jdbc.driverFile(client.engine(), names));
            }
        }
        return keys;
    }

    /// The servers that one client serves.
    private Shell servers(Client client) {
        Shell script = client.script();
        if (client == Client.MYSQL) {
            script = characters().and(script);
        }
        if (client.needsDriver()) {
            script =
                    script.and(
                            Shell.heredoc(
                                    Shell.code("cat > /var/tmp/Prepare.java"),
                                    "PROGRAM",
                                    ScriptParts.text("Prepare.java.txt")));
        }
        script = script.and("\n").and(call("scripts_of", archive()));
        if (client.needsDriver()) {
            script =
                    script.and(
                            call(
                                    "use_driver",
                                    client.dialect(),
                                    Jdbc.driverFile(client.engine(), names)));
        }
        for (Database database : originals()) {
            if (Client.of(database) == client) {
                script = script.and(server(database));
            }
        }
        return script.and(identity(client));
    }

    /// Up to 4.6 the keys of the product's tables are too long for characters of four bytes; 4.7
    /// asks for them.
    ///
    /// Source: API Manager documentation, changing to MySQL: a collation that tells upper case from
    /// lower, latin1 up to 4.6.
    private Shell characters() {
        boolean all = plan.design().version().atLeast(4, 7);
        return ScriptParts.assign("character_set", all ? "utf8mb4" : "latin1")
                .and(ScriptParts.assign("collation", all ? "utf8mb4_bin" : "latin1_bin"));
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

    private Shell server(Database database) {
        Shell script = use(database);
        for (LogicalDatabase logical : database.databases()) {
            script = script.and(prepare(database, logical, schema(logical.role())));
        }
        return script;
    }

    private Shell identity(Client client) {
        List<IdentityDatabase> databases = IdentityDatabase.of(plan);
        if (databases.isEmpty() || Client.of(databases.getFirst().login().database()) != client) {
            return Shell.NOTHING;
        }
        Database server = databases.getFirst().login().database();
        Shell script = call("scripts_of", names.archive(Product.IDENTITY_SERVER)).and(use(server));
        for (IdentityDatabase it : databases) {
            script =
                    script.and(
                            prepare(server, it.login().logical(), String.join(" ", it.schemas())));
        }
        return script;
    }

    private Shell use(Database database) {
        return call(
                "use_server",
                Client.of(database).place(database, names),
                names.databaseAdministrator(database));
    }

    private Shell prepare(Database database, LogicalDatabase logical, String schema) {
        return call(
                "prepare", logical.name(), names.databaseSecret(database, logical.user()), schema);
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

    private static Shell call(@CompileTimeConstant String step, String... values) {
        Shell words = Shell.join(" ", Arrays.stream(values).map(ScriptParts::word).toList());
        return Shell.code(step).and(" ").and(words).and("\n");
    }
}
