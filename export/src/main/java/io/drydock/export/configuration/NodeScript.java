package io.drydock.export.configuration;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.drydock.export.language.Phrase;
import io.drydock.export.language.Shell;
import io.drydock.export.plan.DatabaseLogin;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.IdentityDatabase;
import io.drydock.export.plan.MachineGroup;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.catalogue.Distributions;
import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.HealthCheck;
import io.drydock.model.catalogue.Launch;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.catalogue.Role;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Database;
import io.drydock.model.design.Engine;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Settings.ArtifactSync;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    public Shell userData(MachineGroup group) {
        Shell script =
                Shell.code("#!/bin/bash\n")
                        .and(variables(group))
                        .and(part(group, ScriptParts.text("start.sh")))
                        .and(part(group, ScriptParts.text("logs.sh")))
                        .and(part(group, ScriptParts.text("machine.sh")));
        if (group.instanceVolume()) {
            script = script.and(part(group, ScriptParts.text("volume.sh")));
        }
        script = script.and(part(group, ScriptParts.text("install.sh")));
        for (String driver : drivers(group).stream().skip(1).toList()) {
            script =
                    script.and("fetch ")
                            .and(ScriptParts.word("drivers/" + driver))
                            .and(" \"$home/$libraries/\"")
                            .and(ScriptParts.word(driver))
                            .and("\n");
        }
        if (Product.of(group.profile().id()) == Product.IDENTITY_SERVER) {
            script = script.and(ScriptParts.text("identity.sh"));
        }
        script = script.and(profileSetup(group));
        if (group.instanceVolume()) {
            script = script.and(part(group, ScriptParts.text("own-files.sh")));
        }
        if (sharesFiles(group)) {
            script = script.and(part(group, ScriptParts.text("shared-files.sh")));
        }
        return script.and(configurationFiles(group))
                .and(userStores(group))
                .and(secrets(group))
                .and(part(group, ScriptParts.text("service.sh")));
    }

    /// The artefacts that a machine of a group fetches when it boots, as keys under the artefacts'
    /// folder; names that the deployment fills in are marked.
    public List<String> artefacts(MachineGroup group) {
        List<String> keys = new ArrayList<>();
        keys.add(archive(group) + ".zip");
        drivers(group).forEach(driver -> keys.add("drivers/" + driver));
        keys.add("keystores/" + group.cluster().keystore() + ".jks");
        keys.add("keystores/client-truststore.jks");
        if (Product.of(group.profile().id()) == Product.IDENTITY_SERVER) {
            keys.add("dropins/notification.event.handlers.jar");
        }
        return keys;
    }

    /// What fits the shipped configuration to the profile. It deletes web applications and, unless
    /// told otherwise, replaces the configuration, so it comes once, after unpacking, before any
    /// folder is shared and before the configuration is written.
    private Shell profileSetup(MachineGroup group) {
        if (Product.of(group.profile().id()) != Product.API_MANAGER) {
            return Shell.NOTHING;
        }
        if (plan.index().generation() == Generation.G2X) {
            return group.profile().id() == ProfileId.TRAFFIC_MANAGER
                    ? part(group, ScriptParts.text("profile-setup-2x.sh"))
                    : Shell.NOTHING;
        }
        Launch launch = group.profile().launch();
        return Distributions.of(plan.design().version(), launch.distribution())
                .flatMap(archive -> archive.setUp(launch))
                .map(profile ->
                        ScriptParts.assign("profile", profile)
                                .and(ScriptParts.text("profile-setup.sh")))
                .orElse(Shell.NOTHING);
    }

    /// User data may have 16 KB, which the files of 2.x nearly fill: there our own code goes
    /// without its remarks. Content stays as it is.
    private Shell part(MachineGroup group, Shell part) {
        return isMerged(group) ? part.withoutRemarks() : part;
    }

    /// The configuration of a machine: what is written into each file. YAML and XML files hold only
    /// what differs from the shipped ones; XML files lie in the product's `repository/conf`, the
    /// others are given by their path in the product's folder.
    ///
    /// @throws UnsupportedDesignException when the profile's configuration cannot be written
    public Map<String, String> configuration(MachineGroup group) {
        Map<String, String> shown = new LinkedHashMap<>();
        files(group).forEach((file, text) -> shown.put(file, Phrase.of(text, true).toString()));
        return shown;
    }

    private Map<String, String> files(MachineGroup group) {
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

    private Shell variables(MachineGroup group) {
        Shell script = Shell.NOTHING;
        Product product = Product.of(group.profile().id());
        String archive = archive(group);
        Layout layout = Layout.of(group);
        script = script.and(ScriptParts.assign("stack", names.stack()));
        script = script.and(ScriptParts.assign("resource", names.resource(group)));
        script = script.and(ScriptParts.assign("region", names.region()));
        script = script.and(ScriptParts.assign("artefacts", names.artefacts()));
        script = script.and(ScriptParts.assign("distribution", archive));
        script = script.and(ScriptParts.assign("home", "/opt/wso2/" + archive));
        script =
                script.and(
                        ScriptParts.assign(
                                "java_package", JavaRuntime.of(product, plan.design().version())));
        script = script.and(ScriptParts.assign("keystore", group.cluster().keystore() + ".jks"));
        script = script.and(ScriptParts.assign("driver", drivers(group).getFirst()));
        script = script.and(ScriptParts.assign("command", String.join(" ", command(group))));
        script =
                script.and(
                        ScriptParts.assign(
                                "heap", Integer.toString(group.profile().sizing().heapMib())));
        script = script.and(ScriptParts.assign("log_group", names.logGroup(group.cluster())));
        script = script.and(ScriptParts.assign("kept", String.join(" ", product.logNames())));
        script = script.and(ScriptParts.assign("health", health(group)));
        if (product.isAnalytics()) {
            script = script.and(ScriptParts.assign("runtime", Layout.runtime(group)));
        }
        script = script.and(ScriptParts.assign("libraries", layout.libraries()));
        script = script.and(ScriptParts.assign("stores", layout.stores()));
        script = script.and(ScriptParts.assign("logs", layout.logs()));
        if (group.instanceVolume()) {
            script = script.and(ScriptParts.assign("volume", names.volume(group)));
            script =
                    script.and(
                            ScriptParts.assign(
                                    "own_directories", String.join(" ", ownDirectories(group))));
        }
        if (sharesFiles(group)) {
            script = script.and(sharedFiles(group, plan.fileSystemsOf(group.cluster()).getFirst()));
        }
        return script;
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

    private Shell sharedFiles(MachineGroup group, FileSystem files) {
        return ScriptParts.assign("file_system", names.fileSystem(files))
                .and(ScriptParts.assign("access_point", names.accessPoint(files)))
                .and(
                        ScriptParts.assign(
                                "shared_directories", String.join(" ", sharedDirectories(group))));
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
    private String health(MachineGroup group) {
        return switch (group.profile().health(plan.design().version())) {
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

    private Shell configurationFiles(MachineGroup group) {
        Map<String, String> files = files(group);
        if (isMerged(group)) {
            return overrides(files)
                    .and(
                            part(
                                    group,
                                    Product.of(group.profile().id()).isAnalytics()
                                            ? ScriptParts.text("analytics.sh")
                                            : ScriptParts.text("xml.sh")));
        }
        Shell script = Shell.NOTHING;
        for (Map.Entry<String, String> file : files.entrySet()) {
            Shell command =
                    Shell.code("\ncat > \"$home/")
                            .and(Shell.insideDoubleQuotes(file.getKey()))
                            .and("\"");
            script = script.and(written(command, "CONFIGURATION", file.getValue()));
        }
        return script;
    }

    private static Shell written(Shell command, @CompileTimeConstant String end, String content) {
        return Shell.heredoc(command, end, Phrase.of(content, true));
    }

    private static Shell overrides(Map<String, String> files) {
        Shell script = Shell.code("cd /opt/wso2\nmkdir -p overrides");
        List<String> folders =
                files.keySet().stream()
                        .filter(file -> file.contains("/"))
                        .map(file -> "overrides/" + file.substring(0, file.lastIndexOf('/')))
                        .distinct()
                        .toList();
        for (String folder : folders) {
            script = script.and(" ").and(Shell.plainWord(folder));
        }
        script = script.and("\n");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Shell command = Shell.code("cat > overrides/").and(Shell.plainWord(file.getKey()));
            script = script.and(written(command, "END", file.getValue()));
        }
        return script;
    }

    private Shell userStores(MachineGroup group) {
        List<ServiceNode> stores = UserStores.of(plan, group);
        if (stores.isEmpty()) {
            return Shell.NOTHING;
        }
        Shell script =
                (isMerged(group) ? Shell.NOTHING : Shell.code("\n"))
                        .and("mkdir -p /opt/wso2/ldap \"$home/")
                        .and(Shell.insideDoubleQuotes(USER_STORES))
                        .and("\"\n");
        for (ServiceNode store : stores) {
            Shell command =
                    Shell.code("cat > /opt/wso2/ldap/")
                            .and(Shell.plainWord(UserStores.domain(store)));
            script = script.and(written(command, "END", UserStores.lines(plan, store, names)));
        }
        return script;
    }

    /// Whether the configuration is merged into the shipped files each time the product starts,
    /// because those formats cannot name environment variables.
    private boolean isMerged(MachineGroup group) {
        Product product = Product.of(group.profile().id());
        return product.isAnalytics()
                || (product == Product.API_MANAGER && plan.index().generation() == Generation.G2X);
    }

    /// Secrets are read whenever the product starts, into a file in memory that only root may read.
    private Shell secrets(MachineGroup group) {
        Shell reader =
                Shell.code("#!/bin/bash\n").and(ScriptParts.assign("region", names.region()));
        List<ServiceNode> stores = UserStores.of(plan, group);
        if (!stores.isEmpty()) {
            reader =
                    reader.and(
                            ScriptParts.assign(
                                    "stores", "/opt/wso2/" + archive(group) + "/" + USER_STORES));
        }
        reader = reader.and(part(group, ScriptParts.text("secrets.sh")));
        if (usesEncryptionKey(plan, group)) {
            reader = reader.and(part(group, ScriptParts.text("secret-value.sh")));
        }
        if (!stores.isEmpty()) {
            reader = reader.and(part(group, ScriptParts.text("user-store.sh")));
        }
        reader = reader.and(export("ADMIN", names.administratorSecret()));
        for (DatabaseLogin login : plan.logins(group.cluster())) {
            reader =
                    reader.and(
                            export(
                                    TomlParts.variable(login.logical().role()),
                                    names.databaseSecret(
                                            login.database(), login.logical().user())));
        }
        if (Product.of(group.profile().id()) == Product.IDENTITY_SERVER) {
            for (IdentityDatabase it : IdentityDatabase.of(plan)) {
                reader =
                        reader.and(
                                export(
                                        it.variable(),
                                        names.databaseSecret(
                                                it.login().database(),
                                                it.login().logical().user())));
            }
        }
        if (usesEncryptionKey(plan, group)) {
            reader =
                    reader.and(
                            read(
                                    Shell.code("export_value ENCRYPTION_ key"),
                                    names.encryptionSecret()));
        }
        Optional<Cache> cache = cache(group);
        if (cache.isPresent()) {
            reader = reader.and(export("CACHE", names.cacheSecret(cache.get())));
        }
        reader = reader.and(read(Shell.code("export_fields"), names.keystoreSecret()));
        for (ServiceNode store : stores) {
            Shell command =
                    Shell.code("user_store ").and(Shell.plainWord(UserStores.domain(store)));
            reader = reader.and(read(command, names.directory(store, DirectorySetting.SECRET)));
        }
        if (isMerged(group)) {
            reader = reader.and("/usr/local/sbin/wso2-configure\n");
        }
        return (isMerged(group) ? Shell.NOTHING : Shell.code("\n"))
                .and(
                        Shell.heredoc(
                                Shell.code("cat > /usr/local/sbin/wso2-secrets"),
                                "SECRETS",
                                reader));
    }

    private static Shell export(String variable, String secret) {
        return read(Shell.code("export_secret ").and(Shell.plainWord(variable)), secret);
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

    private static Shell read(Shell command, String secret) {
        return command.and(" ").and(ScriptParts.word(secret)).and("\n");
    }
}
