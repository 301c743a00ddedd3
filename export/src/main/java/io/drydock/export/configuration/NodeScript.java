package io.drydock.export.configuration;

import io.drydock.export.plan.DatabaseLogin;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.IdentityDatabase;
import io.drydock.export.plan.MachineGroup;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.HealthCheck;
import io.drydock.model.catalogue.Role;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Database;
import io.drydock.model.design.Engine;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Settings.ArtifactSync;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The script that a machine runs when it boots: it installs the product, writes the configuration,
/// starts the profile, waits until it answers, and says so.
///
/// The text holds `${...}` only for the names that the deployment fills in; the shell's own
/// variables are written without braces.
public final class NodeScript {

    /// Where the product finds its secondary user stores.
    private static final String USER_STORES = "repository/deployment/server/userstores";

    private final DeploymentPlan plan;
    private final DeploymentNames names;

    /// Scripts for the machines of a plan.
    public NodeScript(DeploymentPlan plan, DeploymentNames names) {
        this.plan = plan;
        this.names = names;
    }

    /// The script of a machine group.
    ///
    /// @throws UnsupportedDesignException when the profile's configuration cannot be written
    public String userData(MachineGroup group) {
        StringBuilder script = new StringBuilder();
        script.append("#!/bin/bash\n");
        variables(script, group);
        script.append(ScriptParts.text("start.sh"));
        script.append(ScriptParts.text("machine.sh"));
        if (group.instanceVolume()) {
            script.append(ScriptParts.text("volume.sh"));
        }
        script.append(ScriptParts.text("install.sh"));
        for (String driver : drivers(group).stream().skip(1).toList()) {
            script.append("fetch \"drivers/")
                    .append(driver)
                    .append("\" \"$home/$libraries/")
                    .append(driver)
                    .append("\"\n");
        }
        if (Product.of(group.profile().id()) == Product.IDENTITY_SERVER) {
            script.append(ScriptParts.text("identity.sh"));
        }
        if (group.instanceVolume()) {
            script.append(ScriptParts.text("own-files.sh"));
        }
        if (sharesFiles(group)) {
            script.append(ScriptParts.text("shared-files.sh"));
        }
        configuration(script, group);
        userStores(script, group);
        secrets(script, group);
        script.append(ScriptParts.text("service.sh"));
        return isMerged(group) ? ScriptParts.withoutRemarks(script.toString()) : script.toString();
    }

    /// The configuration of a machine: what is written into each file. YAML and XML files hold only
    /// what differs from the shipped ones; XML files lie in the product's `repository/conf`, the
    /// others are given by their path in the product's folder.
    ///
    /// @throws UnsupportedDesignException when the profile's configuration cannot be written
    public Map<String, String> configuration(MachineGroup group) {
        String file = Layout.of(group).configuration();
        return switch (Product.of(group.profile().id())) {
            case API_MANAGER ->
                    switch (plan.index().generation()) {
                        case G2X -> XmlConfiguration.of(plan, group, names);
                        case G3X -> Map.of(file, ProductConfiguration.of(plan, group, names));
                        case G4A, G4B -> Map.of(file, EventHubConfiguration.of(plan, group, names));
                    };
            case ANALYTICS, EI_ANALYTICS ->
                    Map.of(file, AnalyticsConfiguration.of(plan, group, names));
            case ENTERPRISE_INTEGRATOR ->
                    Map.of(
                            file,
                            IntegratorConfiguration.ofEnterpriseIntegrator(plan, group, names));
            case MICRO_INTEGRATOR ->
                    Map.of(file, IntegratorConfiguration.ofMicroIntegrator(plan, group, names));
            case IDENTITY_SERVER -> identity(group, file);
        };
    }

    private Map<String, String> identity(MachineGroup group, String file) {
        if (plan.index().generation().hasSeparatePortals()) {
            throw new UnsupportedDesignException(
                    group.name()
                            + ": an Identity Server is configured as key manager of API Manager"
                            + " 4.x only; place a Key Manager instead");
        }
        return Map.of(file, IdentityConfiguration.of(plan, group, names));
    }

    private void variables(StringBuilder script, MachineGroup group) {
        Product product = Product.of(group.profile().id());
        String archive = archive(group);
        Layout layout = Layout.of(group);
        assign(script, "stack", names.stack());
        assign(script, "resource", names.resource(group));
        assign(script, "region", names.region());
        assign(script, "artefacts", names.artefacts());
        assign(script, "distribution", archive);
        assign(script, "home", "/opt/wso2/" + archive);
        assign(script, "java_package", JavaRuntime.of(product, plan.design().version()));
        assign(script, "keystore", group.cluster().keystore() + ".jks");
        assign(script, "driver", drivers(group).getFirst());
        assign(script, "command", String.join(" ", command(group)));
        assign(script, "heap", Integer.toString(group.profile().sizing().heapMib()));
        assign(script, "log_group", names.logGroup(group.cluster()));
        assign(script, "health", health(group));
        if (product.isAnalytics()) {
            assign(script, "runtime", Layout.runtime(group));
        }
        assign(script, "libraries", layout.libraries());
        assign(script, "stores", layout.stores());
        assign(script, "logs", layout.logs());
        if (group.instanceVolume()) {
            assign(script, "volume", names.volume(group));
            assign(script, "own_directories", String.join(" ", ownDirectories(group)));
        }
        if (sharesFiles(group)) {
            sharedFiles(script, group, plan.fileSystemsOf(group.cluster()).getFirst());
        }
    }

    private String archive(MachineGroup group) {
        Product product = Product.of(group.profile().id());
        return product.hasVersionOfDesign()
                ? group.profile().launch().distribution() + "-" + plan.design().version()
                : names.archive(product);
    }

    private boolean sharesFiles(MachineGroup group) {
        return !plan.fileSystemsOf(group.cluster()).isEmpty()
                && !sharedDirectories(group).isEmpty();
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
            directories.add(USER_STORES);
        }
        if (onDisk) {
            directories.add("repository/tenants");
        }
        return directories;
    }

    /// The search index and the local database of a node.
    private static List<String> ownDirectories(MachineGroup group) {
        return Product.of(group.profile().id()).isAnalytics()
                ? List.of("wso2/" + Layout.runtime(group) + "/database")
                : List.of("repository/database", "solr");
    }

    private List<String> command(MachineGroup group) {
        List<String> command =
                new ArrayList<>(group.profile().launch().command(plan.design().version()));
        command.set(0, "bin/" + command.getFirst());
        return command;
    }

    /// The drivers for the databases of a machine; one without any still gets those of the
    /// deployment.
    private List<String> drivers(MachineGroup group) {
        List<Database> servers =
                plan.logins(group.cluster()).stream().map(DatabaseLogin::database).toList();
        List<String> drivers =
                (servers.isEmpty() ? plan.databases() : servers)
                        .stream()
                                .map(database -> Jdbc.driverFile(database.engine(), names))
                                .distinct()
                                .toList();
        return drivers.isEmpty() ? List.of(Jdbc.driverFile(Engine.MYSQL, names)) : drivers;
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
        Map<String, String> files = configuration(group);
        if (!isMerged(group)) {
            files.forEach((file, content) -> {
                script.append("\ncat > \"$home/").append(file);
                script.append("\" <<'CONFIGURATION'\n").append(content).append("CONFIGURATION\n");
            });
            return;
        }
        overrides(script, files);
        script.append(
                ScriptParts.text(
                        Product.of(group.profile().id()).isAnalytics()
                                ? "analytics.sh"
                                : "xml.sh"));
    }

    private static void overrides(StringBuilder script, Map<String, String> files) {
        String folders =
                files.keySet().stream()
                        .filter(file -> file.contains("/"))
                        .map(file -> " overrides/" + file.substring(0, file.lastIndexOf('/')))
                        .distinct()
                        .collect(Collectors.joining());
        script.append("\ncd /opt/wso2\nmkdir -p overrides").append(folders).append('\n');
        files.forEach((file, content) -> {
            script.append("cat > overrides/").append(file);
            script.append(" <<'END'\n").append(content).append("END\n");
        });
    }

    private void userStores(StringBuilder script, MachineGroup group) {
        List<ServiceNode> stores = UserStores.of(plan, group);
        if (stores.isEmpty()) {
            return;
        }
        script.append("\nmkdir -p /opt/wso2/ldap \"$home/").append(USER_STORES).append("\"\n");
        for (ServiceNode store : stores) {
            script.append("cat > /opt/wso2/ldap/").append(UserStores.domain(store));
            script.append(" <<'END'\n").append(UserStores.lines(plan, store, names));
            script.append("END\n");
        }
    }

    /// Whether the configuration is merged into the shipped files each time the product starts,
    /// because those formats cannot name environment variables.
    private boolean isMerged(MachineGroup group) {
        Product product = Product.of(group.profile().id());
        return product.isAnalytics()
                || (product == Product.API_MANAGER && plan.index().generation() == Generation.G2X);
    }

    /// Secrets are read whenever the product starts, into a file in memory that only root may read.
    private void secrets(StringBuilder script, MachineGroup group) {
        script.append("\ncat > /usr/local/sbin/wso2-secrets <<'SECRETS'\n#!/bin/bash\n");
        assign(script, "region", names.region());
        List<ServiceNode> stores = UserStores.of(plan, group);
        if (!stores.isEmpty()) {
            assign(script, "stores", "/opt/wso2/" + archive(group) + "/" + USER_STORES);
        }
        script.append(ScriptParts.text("secrets.sh"));
        if (usesEncryptionKey(plan, group)) {
            script.append(ScriptParts.text("secret-value.sh"));
        }
        if (!stores.isEmpty()) {
            script.append(ScriptParts.text("user-store.sh"));
        }
        read(script, "export_secret ADMIN", names.administratorSecret());
        for (DatabaseLogin login : plan.logins(group.cluster())) {
            read(
                    script,
                    "export_secret " + TomlParts.variable(login.logical().role()),
                    names.databaseSecret(login.database(), login.logical().user()));
        }
        boolean identity = Product.of(group.profile().id()) == Product.IDENTITY_SERVER;
        if (identity) {
            for (IdentityDatabase it : IdentityDatabase.of(plan)) {
                read(
                        script,
                        "export_secret " + it.variable(),
                        names.databaseSecret(it.login().database(), it.login().logical().user()));
            }
        }
        if (usesEncryptionKey(plan, group)) {
            read(script, "export_value ENCRYPTION_KEY key", names.encryptionSecret());
        }
        cache(group)
                .ifPresent(cache -> read(script, "export_secret CACHE", names.cacheSecret(cache)));
        read(script, "export_fields", names.keystoreSecret());
        for (ServiceNode store : stores) {
            read(
                    script,
                    "user_store " + UserStores.domain(store),
                    names.directory(store, DirectorySetting.SECRET));
        }
        if (isMerged(group)) {
            script.append("/usr/local/sbin/wso2-configure\n");
        }
        script.append("SECRETS\n");
    }

    /// Whether a machine reads the key with which products encrypt what they store.
    public static boolean usesEncryptionKey(DeploymentPlan plan, MachineGroup group) {
        Product product = Product.of(group.profile().id());
        return product == Product.IDENTITY_SERVER
                || (product == Product.API_MANAGER
                        && EventHubConfiguration.needsEncryptionKey(plan));
    }

    /// The cache whose password a machine reads.
    public Optional<Cache> cache(MachineGroup group) {
        return new Wiring(plan, group, names).cache();
    }

    private static void read(StringBuilder script, String command, String secret) {
        script.append(command).append(" '").append(secret).append("'\n");
    }

    private static void assign(StringBuilder script, String variable, String value) {
        script.append(variable).append("='").append(value).append("'\n");
    }
}
