package io.drydock.export.configuration;

import io.drydock.export.plan.DatabaseLogin;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.HealthCheck;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.catalogue.Role;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.Settings.ArtifactSync;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The script that a machine runs when it boots: it installs the product, writes the configuration,
/// starts the profile, waits until it answers, and says so.
///
/// The text holds `${...}` only for the names that the deployment fills in; the shell's own
/// variables are written without braces.
public final class NodeScript {

    private final DeploymentPlan plan;
    private final DeploymentNames names;

    /// Scripts for the machines of a plan.
    public NodeScript(DeploymentPlan plan, DeploymentNames names) {
        this.plan = plan;
        this.names = names;
    }

    /// The script of a machine group.
    ///
    /// @throws UnsupportedDesignException when the profile's configuration cannot be written yet
    public String userData(MachineGroup group) {
        if (plan.index().generation() != Generation.G3X) {
            throw new UnsupportedDesignException(
                    "Machines of API Manager "
                            + plan.design().version()
                            + " are not configured by the CloudFormation export, only those of"
                            + " 3.x");
        }
        StringBuilder script = new StringBuilder();
        script.append("#!/bin/bash\n");
        variables(script, group);
        script.append(ScriptParts.text("start.sh"));
        script.append(ScriptParts.text("machine.sh"));
        if (group.instanceVolume()) {
            script.append(ScriptParts.text("volume.sh"));
        }
        script.append(ScriptParts.text("install.sh"));
        if (group.instanceVolume()) {
            script.append(ScriptParts.text("own-files.sh"));
        }
        if (!plan.fileSystemsOf(group.cluster()).isEmpty()) {
            script.append(ScriptParts.text("shared-files.sh"));
        }
        configuration(script, group);
        secrets(script, group);
        script.append(ScriptParts.text("service.sh"));
        return script.toString();
    }

    /// The configuration file that the product reads, as it is written into the script.
    public String configuration(MachineGroup group) {
        return isAnalytics(group)
                ? AnalyticsConfiguration.of(plan, group, names)
                : ProductConfiguration.of(plan, group, names);
    }

    /// Whether a machine runs a product that is configured by YAML.
    static boolean isAnalytics(MachineGroup group) {
        return group.profile().id() == ProfileId.ANALYTICS_WORKER
                || group.profile().id() == ProfileId.ANALYTICS_DASHBOARD;
    }

    private void variables(StringBuilder script, MachineGroup group) {
        String distribution =
                group.profile().launch().distribution() + "-" + plan.design().version();
        assign(script, "stack", names.stack());
        assign(script, "resource", names.resource(group));
        assign(script, "region", names.region());
        assign(script, "artefacts", names.artefacts());
        assign(script, "distribution", distribution);
        assign(script, "home", "/opt/wso2/" + distribution);
        assign(script, "java_package", "java-11-amazon-corretto-headless");
        assign(script, "keystore", group.cluster().keystore() + ".jks");
        assign(script, "driver", driver(group));
        assign(script, "command", String.join(" ", command(group)));
        assign(script, "heap", Integer.toString(group.profile().sizing().heapMib()));
        assign(script, "log_group", names.logGroup(group.cluster()));
        assign(script, "health", health(group));
        layout(script, group);
        if (group.instanceVolume()) {
            assign(script, "volume", names.volume(group));
            assign(script, "own_directories", String.join(" ", ownDirectories(group)));
        }
        plan.fileSystemsOf(group.cluster()).stream()
                .findFirst()
                .ifPresent(files -> sharedFiles(script, group, files));
    }

    /// Where things are in the product's folder.
    private static void layout(StringBuilder script, MachineGroup group) {
        if (isAnalytics(group)) {
            boolean worker = group.profile().id() == ProfileId.ANALYTICS_WORKER;
            String runtime = worker ? "worker" : "dashboard";
            assign(script, "runtime", runtime);
            assign(script, "libraries", "lib");
            assign(script, "stores", "resources/security");
            assign(script, "logs", "wso2/" + runtime + "/logs");
        } else {
            assign(script, "libraries", "repository/components/lib");
            assign(script, "stores", "repository/resources/security");
            assign(script, "logs", "repository/logs");
        }
    }

    private void sharedFiles(StringBuilder script, MachineGroup group, FileSystem files) {
        assign(script, "file_system", names.fileSystem(files));
        assign(script, "access_point", names.accessPoint(files));
        assign(script, "shared_directories", String.join(" ", sharedDirectories(group)));
    }

    /// What nodes of a profile have in common on disk. With artefacts in the database, gateways
    /// have nothing; throttling policies stay on disk in any case.
    private List<String> sharedDirectories(MachineGroup group) {
        Wiring wiring = new Wiring(plan, group, names);
        List<String> directories = new ArrayList<>();
        boolean onDisk = plan.design().settings().artifactSync() != ArtifactSync.DATABASE;
        if (wiring.plays(Role.GATEWAY) && onDisk) {
            directories.add("repository/deployment/server/synapse-configs");
        }
        if (wiring.plays(Role.TRAFFIC_MANAGER)) {
            directories.add("repository/deployment/server/executionplans");
        }
        if (wiring.plays(Role.KEY_MANAGER)) {
            directories.add("repository/deployment/server/userstores");
        }
        if (onDisk) {
            directories.add("repository/tenants");
        }
        return directories;
    }

    /// The search index and the local database of a node.
    private static List<String> ownDirectories(MachineGroup group) {
        return isAnalytics(group)
                ? List.of("wso2/worker/database")
                : List.of("repository/database", "solr");
    }

    private static List<String> command(MachineGroup group) {
        List<String> command = new ArrayList<>(group.profile().launch().command());
        command.set(0, "bin/" + command.getFirst());
        return command;
    }

    private String driver(MachineGroup group) {
        boolean mySql =
                plan.logins(group.cluster()).stream()
                        .allMatch(login -> login.database().engine().speaksMySql());
        return mySql ? "mysql-connector-j.jar" : "postgresql.jar";
    }

    /// Addresses of which each has to answer before the machine counts as started: a page or a
    /// port.
    private static String health(MachineGroup group) {
        return switch (group.profile().health()) {
            case HealthCheck.Http http ->
                    (http.tls() ? "https" : "http")
                            + "://localhost:"
                            + (http.port() + group.portOffset())
                            + http.path();
            case HealthCheck.Tcp tcp ->
                    tcp.ports().stream()
                            .map(port -> "tcp:" + (port + group.portOffset()))
                            .collect(Collectors.joining(" "));
        };
    }

    private void configuration(StringBuilder script, MachineGroup group) {
        String body = configuration(group);
        if (isAnalytics(group)) {
            script.append("\ncat > /opt/wso2/overrides.yaml <<'CONFIGURATION'\n");
            script.append(body).append("CONFIGURATION\n");
            script.append(ScriptParts.text("analytics.sh"));
        } else {
            script.append("\ncat > \"$home/repository/conf/deployment.toml\" <<'CONFIGURATION'\n");
            script.append(body).append("CONFIGURATION\n");
        }
    }

    /// Secrets are read whenever the product starts, into a file in memory that only root may read.
    private void secrets(StringBuilder script, MachineGroup group) {
        script.append("\ncat > /usr/local/sbin/wso2-secrets <<'SECRETS'\n#!/bin/bash\n");
        assign(script, "region", names.region());
        script.append(ScriptParts.text("secrets.sh"));
        script.append("export_secret ADMIN '").append(names.administratorSecret()).append("'\n");
        for (DatabaseLogin login : plan.logins(group.cluster())) {
            script.append("export_secret ")
                    .append(ProductConfiguration.variable(login.logical().role()))
                    .append(" '")
                    .append(names.databaseSecret(login.database(), login.logical().user()))
                    .append("'\n");
        }
        script.append("export_fields '").append(names.keystoreSecret()).append("'\n");
        if (isAnalytics(group)) {
            script.append("/usr/local/sbin/wso2-configure\n");
        }
        script.append("SECRETS\n");
    }

    private static void assign(StringBuilder script, String variable, String value) {
        script.append(variable).append("='").append(value).append("'\n");
    }
}
