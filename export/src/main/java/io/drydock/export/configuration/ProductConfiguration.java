package io.drydock.export.configuration;

import io.drydock.export.plan.DatabaseLogin;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.catalogue.Role;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.GatewayEnvironment;
import io.drydock.model.design.Settings.ArtifactSync;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The `deployment.toml` of API Manager 3.x for one machine. Secrets are named by the environment
/// variables that hold them while the product runs, never written.
///
/// Source: the distributed deployment pages and the configuration catalogue of the API Manager 3.2
/// documentation.
final class ProductConfiguration {

    private static final int EVENTS = 9611;
    private static final int EVENTS_SIGN_IN = 9711;
    private static final int BROKER = 5672;
    private static final int THRIFT = 7612;
    private static final int THRIFT_SIGN_IN = 7712;
    private static final int STORE_QUERY = 7444;
    private static final int API_HTTPS = 8243;
    private static final int WEBSOCKET_TLS = 8099;

    private static final String USER = "$ref{super_admin.username}";
    private static final String PASSWORD = "$ref{super_admin.password}";

    private final DeploymentPlan plan;
    private final MachineGroup group;
    private final DeploymentNames names;
    private final Wiring wiring;
    private final Toml toml = new Toml();

    private ProductConfiguration(DeploymentPlan plan, MachineGroup group, DeploymentNames names) {
        this.plan = plan;
        this.group = group;
        this.names = names;
        this.wiring = new Wiring(plan, group, names);
    }

    static String of(DeploymentPlan plan, MachineGroup group, DeploymentNames names) {
        return new ProductConfiguration(plan, group, names).write();
    }

    private String write() {
        server();
        databases();
        keystores();
        boolean gateway = wiring.plays(Role.GATEWAY);
        boolean portal = wiring.plays(Role.PUBLISHER) || wiring.plays(Role.DEVELOPER_PORTAL);
        if (portal) {
            wiring.players(Role.GATEWAY).forEach(this::environment);
            portalUrl();
        }
        keyManager();
        artefacts(gateway);
        throttling();
        if (gateway || portal) {
            analytics();
        }
        if (wiring.plays(Role.KEY_MANAGER)) {
            revocation();
        }
        return toml.toString();
    }

    private void server() {
        toml.table("server").set("hostname", wiring.ownHost()).set("node_ip", "$env{NODE_IP}");
        group.profile().launch().profile().ifPresent(role -> toml.set("server_role", role));
        toml.set("offset", group.portOffset());
        toml.table("super_admin")
                .set("username", "$env{ADMIN_USERNAME}")
                .set("password", "$env{ADMIN_PASSWORD}")
                .set("create_admin_account", true);
        toml.table("user_store").set("type", "database_unique_id");
        if (wiring.isBalanced()) {
            toml.table("transport.https.properties").set("proxyPort", 443);
        }
    }

    private void databases() {
        List<DatabaseLogin> logins = plan.logins(group.cluster());
        logins.forEach(this::database);
        if (logins.stream().noneMatch(login -> login.logical().role() == DatabaseRole.SHARED)) {
            localRegistry();
        }
    }

    /// Without the shared database a node keeps the registry in the embedded one that the product
    /// ships, whose well-known account is reachable from inside the process only.
    private void localRegistry() {
        toml.table("database.shared_db")
                .set("type", "h2")
                .set("url", "jdbc:h2:./repository/database/WSO2SHARED_DB;DB_CLOSE_ON_EXIT=FALSE")
                .set("username", "wso2carbon")
                .set("password", "wso2carbon");
    }

    private void database(DatabaseLogin login) {
        Optional<String> table =
                switch (login.logical().role()) {
                    case APIM -> Optional.of("apim_db");
                    case SHARED -> Optional.of("shared_db");
                    case ANALYTICS,
                            CLUSTER_COORDINATION,
                            PERSISTENCE,
                            PERMISSION,
                            DASHBOARD,
                            BUSINESS_RULES ->
                            Optional.empty();
                };
        table.ifPresent(name -> database(name, login));
    }

    private void database(String table, DatabaseLogin login) {
        String variable = variable(login.logical().role());
        toml.table("database." + table)
                .set("type", login.database().engine().speaksMySql() ? "mysql" : "postgre")
                .set("url", jdbcUrl(login, names))
                .set("username", "$env{" + variable + "_USERNAME}")
                .set("password", "$env{" + variable + "_PASSWORD}")
                .set("driver", driver(login.database()));
        toml.table("database." + table + ".pool_options")
                .set("maxActive", 100)
                .set("maxWait", 10_000)
                .set("minIdle", 5)
                .set("testOnBorrow", true)
                .set("validationQuery", "SELECT 1")
                .set("validationInterval", 30_000)
                .set("defaultAutoCommit", login.database().engine().speaksMySql());
    }

    /// What the variables of a database start with.
    static String variable(DatabaseRole role) {
        return role.key().toUpperCase(Locale.ROOT);
    }

    static String driver(Database database) {
        return switch (database.engine()) {
            case MYSQL, AURORA_MYSQL -> "com.mysql.cj.jdbc.Driver";
            case POSTGRESQL, AURORA_POSTGRESQL -> "org.postgresql.Driver";
            case ORACLE, SQL_SERVER, H2 ->
                    throw new UnsupportedDesignException(
                            database.name() + ": only MySQL and PostgreSQL are exported");
        };
    }

    /// The server refuses connections without TLS, so the driver has to ask for it.
    static String jdbcUrl(DatabaseLogin login, DeploymentNames names) {
        Database database = login.database();
        String place =
                names.databaseAddress(database)
                        + ":"
                        + database.engine().port()
                        + "/"
                        + login.logical().name();
        return database.engine().speaksMySql()
                ? "jdbc:mysql://" + place + "?sslMode=REQUIRED"
                : "jdbc:postgresql://" + place + "?sslmode=require";
    }

    private void keystores() {
        String file = group.cluster().keystore() + ".jks";
        for (String store : List.of("tls", "primary", "internal")) {
            toml.table("keystore." + store)
                    .set("file_name", file)
                    .set("type", "JKS")
                    .set("password", "$env{KEYSTORE_PASSWORD}")
                    .set("alias", "$env{KEY_ALIAS}")
                    .set("key_password", "$env{KEY_PASSWORD}");
        }
        toml.table("truststore")
                .set("file_name", "client-truststore.jks")
                .set("type", "JKS")
                .set("password", "$env{TRUSTSTORE_PASSWORD}");
    }

    /// A gateway cluster as the portals see it: where APIs are pushed to, and where clients call.
    private void environment(Cluster gateway) {
        GatewayEnvironment environment =
                gateway.environment()
                        .orElse(
                                new GatewayEnvironment(
                                        "Production and Sandbox", GatewayEnvironment.Type.HYBRID));
        toml.item("apim.gateway.environment")
                .set("name", environment.name())
                .set("type", environment.type().key())
                .set("display_in_api_console", true)
                .set("description", gateway.name())
                .set("show_as_token_endpoint_url", true)
                .set("username", USER)
                .set("password", PASSWORD);
        wiring.url(gateway, 9443).ifPresent(url -> toml.set("service_url", url + "/services/"));
        wiring.publicHost(gateway, API_HTTPS)
                .ifPresent(host -> toml.set("https_endpoint", "https://" + host));
        wiring.publicHost(gateway, WEBSOCKET_TLS)
                .ifPresent(host -> toml.set("wss_endpoint", "wss://" + host));
    }

    private void portalUrl() {
        wiring.players(Role.DEVELOPER_PORTAL).stream()
                .findFirst()
                .flatMap(portal -> wiring.publicHost(portal, 9443))
                .ifPresent(host ->
                        toml.table("apim.devportal").set("url", "https://" + host + "/devportal"));
    }

    private void keyManager() {
        wiring.servlet(Role.KEY_MANAGER)
                .ifPresent(url ->
                        toml.table("apim.key_manager")
                                .set("service_url", url + "/services/")
                                .set("username", USER)
                                .set("password", PASSWORD));
    }

    /// 3.2 can keep the artefacts of APIs in the database; otherwise the file system carries them.
    private void artefacts(boolean gateway) {
        if (plan.design().settings().artifactSync() != ArtifactSync.DATABASE) {
            return;
        }
        if (gateway) {
            toml.table("apim.sync_runtime_artifacts.gateway")
                    .set("artifact_retriever", "DBRetriever")
                    .set(
                            "gateway_labels",
                            List.of(
                                    group.cluster()
                                            .environment()
                                            .map(GatewayEnvironment::name)
                                            .orElse("Production and Sandbox")));
        }
        if (wiring.plays(Role.PUBLISHER)) {
            toml.table("apim.sync_runtime_artifacts.publisher")
                    .set("artifact_saver", "DBSaver")
                    .set("publish_directly_to_gateway", "false");
        }
    }

    /// Every traffic manager is a group of its own, so that each of them gets every event.
    private void throttling() {
        boolean manager = wiring.plays(Role.TRAFFIC_MANAGER);
        List<Wiring.Address> brokers = wiring.nodesOn(BROKER);
        List<Wiring.Address> events = wiring.nodesOn(EVENTS);
        Optional<String> service = wiring.servlet(Role.TRAFFIC_MANAGER);
        if (brokers.isEmpty() && events.isEmpty() && service.isEmpty()) {
            return;
        }
        toml.table("apim.throttling").set("username", USER).set("password", PASSWORD);
        service.ifPresent(url -> toml.set("service_url", url + "/services/"));
        if (manager) {
            toml.set(
                    "throttle_decision_endpoints",
                    List.of("tcp://localhost:" + (BROKER + group.portOffset())));
            List<String> others = urls(wiring.othersOn(BROKER), "tcp");
            if (!others.isEmpty()) {
                toml.set("event_duplicate_url", others);
            }
        } else if (!brokers.isEmpty()) {
            toml.set("throttle_decision_endpoints", urls(brokers, "tcp"));
        }
        List<Wiring.Address> signIn = wiring.nodesOn(EVENTS_SIGN_IN);
        for (int i = 0; i < Math.min(events.size(), signIn.size()); i++) {
            toml.item("apim.throttling.url_group")
                    .set("traffic_manager_urls", List.of(events.get(i).url("tcp")))
                    .set("traffic_manager_auth_urls", List.of(signIn.get(i).url("ssl")))
                    .set("type", "loadbalance");
        }
    }

    /// One group with both workers: the second is asked when the first does not answer.
    private void analytics() {
        List<Wiring.Address> workers = wiring.nodesOn(THRIFT);
        if (workers.isEmpty()) {
            return;
        }
        toml.table("apim.analytics")
                .set("enable", true)
                .set("username", USER)
                .set("password", PASSWORD);
        wiring.nodesOn(STORE_QUERY).stream()
                .findFirst()
                .ifPresent(worker -> toml.set("store_api_url", worker.url("https")));
        toml.item("apim.analytics.url_group")
                .set("analytics_url", urls(workers, "tcp"))
                .set("analytics_auth_url", urls(wiring.nodesOn(THRIFT_SIGN_IN), "ssl"))
                .set("type", "failover");
    }

    private void revocation() {
        Optional<String> hub = wiring.servlet(Role.TRAFFIC_MANAGER);
        hub.ifPresent(url -> {
            toml.item("event_listener")
                    .set("id", "token_revocation")
                    .set("type", "org.wso2.carbon.identity.core.handler.AbstractIdentityHandler")
                    .set("name", "org.wso2.is.notification.ApimOauthEventInterceptor")
                    .set("order", 1);
            toml.table("event_listener.properties")
                    .set("notification_endpoint", url + "/internal/data/v1/notify")
                    .set("username", USER)
                    .set("password", PASSWORD)
                    .set("'header.X-WSO2-KEY-MANAGER'", "default");
        });
    }

    private static List<String> urls(List<Wiring.Address> addresses, String scheme) {
        return addresses.stream().map(address -> address.url(scheme)).toList();
    }
}
