package io.drydock.export.configuration;

import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.Neighbours;
import io.drydock.model.catalogue.DatabaseRole;
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
        assign(script, "distribution", "wso2am-" + plan.design().version());
        assign(script, "client_package", mySql ? "mariadb105" : "postgresql16");
        script.append(ScriptParts.text("start.sh"));
        script.append(ScriptParts.text("setup.sh"));
        script.append(ScriptParts.text(mySql ? "setup-mysql.sh" : "setup-postgresql.sh"));
        script.append('\n');
        originals().forEach(database -> server(script, database));
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

    private void server(StringBuilder script, Database database) {
        script.append("use_server '")
                .append(names.databaseAddress(database))
                .append("' '")
                .append(names.databaseAdministrator(database))
                .append("'\n");
        for (LogicalDatabase logical : database.databases()) {
            script.append("prepare '")
                    .append(logical.name())
                    .append("' '")
                    .append(names.databaseSecret(database, logical.user()))
                    .append("' '")
                    .append(schema(logical.role()))
                    .append("'\n");
        }
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
