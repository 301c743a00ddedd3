package io.drydock.export.configuration;

import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.IdentityDatabase;
import io.drydock.export.plan.Neighbours;
import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Database;
import io.drydock.model.design.LogicalDatabase;
import java.util.List;

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
        boolean mySql = originals().getFirst().engine().speaksMySql();
        StringBuilder script = new StringBuilder("#!/bin/bash\n");
        assign(script, "stack", names.stack());
        assign(script, "resource", resource);
        assign(script, "region", names.region());
        assign(script, "artefacts", names.artefacts());
        assign(script, "client_package", mySql ? "mariadb105" : "postgresql16");
        script.append(ScriptParts.text("start.sh"));
        script.append(ScriptParts.text("setup.sh"));
        script.append(ScriptParts.text(mySql ? "setup-mysql.sh" : "setup-postgresql.sh"));
        script.append('\n');
        script.append("scripts_of '").append(archive()).append("'\n");
        originals().forEach(database -> server(script, database));
        identity(script);
        return script.append(
                        "\n# Its work is done; the next update that changes it starts it again.\n")
                .append("shutdown -h +2 || true\n")
                .toString();
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

    private void identity(StringBuilder script) {
        List<IdentityDatabase> databases = IdentityDatabase.of(plan);
        if (databases.isEmpty()) {
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
                .append(names.databaseServer(database))
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
