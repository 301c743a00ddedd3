package io.drydock.export.configuration;

import io.drydock.export.language.Phrase;
import io.drydock.export.language.Toml;
import io.drydock.export.plan.DatabaseLogin;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.Role;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.GatewayEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the `deployment.toml` files of 3.x and 4.x have in common. Secrets are named by the
/// environment variables that hold them while the product runs, never written.
///
/// Source: the configuration catalogue of the API Manager documentation.
final class TomlParts {

    static final Toml USER = Toml.code("\"$ref{super_admin.username}\"");
    static final Toml PASSWORD = Toml.code("\"$ref{super_admin.password}\"");

    /// The administrator inside an array of tables, where the configuration mapper resolves no
    /// references: the product's own placeholders are what it reads there.
    ///
    /// Source: ReferenceResolver of wso2/carbon-kernel's configuration mapper, and the
    /// `deployment.toml` of wso2/product-apim.
    private static final Toml USER_IN_ARRAY = Toml.code("\"${admin.username}\"");

    private static final Toml PASSWORD_IN_ARRAY = Toml.code("\"${admin.password}\"");

    private static final int SERVLET = 9443;
    private static final int API_HTTPS = 8243;
    private static final int WEBSOCKET_TLS = 8099;
    private static final int WEBSUB_TLS = 8021;

    private final DeploymentPlan plan;
    private final MachineGroup group;
    private final DeploymentNames names;
    private final Wiring wiring;
    private final TomlWriter toml = new TomlWriter();

    TomlParts(DeploymentPlan plan, MachineGroup group, DeploymentNames names) {
        this.plan = plan;
        this.group = group;
        this.names = names;
        this.wiring = new Wiring(plan, group, names);
    }

    /// What the machine knows, from the environment that the product runs in.
    static Toml machine(String variable) {
        return Toml.string(Phrase.known(variable));
    }

    TomlWriter toml() {
        return toml;
    }

    Wiring wiring() {
        return wiring;
    }

    void server() {
        toml.table("server").set("hostname", wiring.ownHost()).set("node_ip", machine("NODE_IP"));
        toml.set("server_role", serverRole()).set("offset", group.portOffset());
        administrator();
        toml.table("user_store").set("type", "database_unique_id");
        if (wiring.isBalanced()) {
            toml.table("transport.https.properties").set("proxyPort", 443);
        }
    }

    /// Handlers, publishing and listeners follow from the role. Nodes without a start-up profile,
    /// all those of 4.5 and later among them, play the default one.
    ///
    /// Source: `infer.json` of the distributions of wso2/product-apim.
    private String serverRole() {
        return group.profile().launch().profile(plan.design().version()).orElse("default");
    }

    void administrator() {
        toml.table("super_admin")
                .set("username", machine("ADMIN_USERNAME"))
                .set("password", machine("ADMIN_PASSWORD"))
                .set("create_admin_account", true);
    }

    void databases() {
        List<DatabaseLogin> logins = plan.logins(group.cluster());
        logins.forEach(this::database);
        if (keepsRegistry()
                && logins.stream()
                        .noneMatch(login -> login.logical().role() == DatabaseRole.SHARED)) {
            localRegistry();
        }
    }

    /// From 4.7 on a node without databases is not told of any: the official charts leave the
    /// tables out.
    private boolean keepsRegistry() {
        return plan.index().generation() != Generation.G4B || plan.design().version().minor() < 7;
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
        table.ifPresent(name -> database(name, variable(login.logical().role()), login));
    }

    void database(String table, String variable, DatabaseLogin login) {
        boolean mySql = login.database().engine().speaksMySql();
        toml.table("database", table)
                .set("type", Jdbc.type(login.database()))
                .set("url", Jdbc.url(login, names))
                .set("username", machine(variable + "_USERNAME"))
                .set("password", machine(variable + "_PASSWORD"))
                .set("driver", Jdbc.driver(login.database()));
        toml.table("database", table, "pool_options")
                .set("maxActive", 100)
                .set("maxWait", 10_000)
                .set("minIdle", 5)
                .set("testOnBorrow", true)
                .set("validationQuery", Jdbc.validationQuery(login.database()))
                .set("validationInterval", 30_000)
                .set("defaultAutoCommit", mySql);
    }

    /// What the variables of a database start with.
    static String variable(DatabaseRole role) {
        return role.key().toUpperCase(Locale.ROOT);
    }

    void keystores(List<String> stores) {
        String file = group.cluster().keystore() + ".jks";
        for (String store : stores) {
            toml.table("keystore", store)
                    .set("file_name", file)
                    .set("type", "JKS")
                    .set("password", machine("KEYSTORE_PASSWORD"))
                    .set("alias", machine("KEY_ALIAS"))
                    .set("key_password", machine("KEY_PASSWORD"));
        }
        toml.table("truststore")
                .set("file_name", "client-truststore.jks")
                .set("type", "JKS")
                .set("password", machine("TRUSTSTORE_PASSWORD"));
    }

    /// A gateway cluster as the portals see it: how it is reached, and where clients call.
    void environment(Cluster gateway) {
        String label = label(gateway);
        toml.item("apim.gateway.environment")
                .set("name", label)
                .set(
                        "type",
                        gateway.environment()
                                .map(GatewayEnvironment::type)
                                .orElse(GatewayEnvironment.Type.HYBRID)
                                .key());
        boolean hub = !plan.index().generation().hasSeparatePortals();
        if (hub) {
            toml.set("provider", "wso2");
        }
        toml.set("display_in_api_console", true)
                .set("description", gateway.name())
                .set("show_as_token_endpoint_url", true)
                .set("username", USER_IN_ARRAY)
                .set("password", PASSWORD_IN_ARRAY);
        // From 4.0 on gateways fetch their artefacts, and a load balancer need not lead to 9443.
        wiring.url(gateway, SERVLET)
                .or(() -> wiring.publicHost(gateway, API_HTTPS).map(host -> "https://" + host))
                .ifPresent(url -> toml.set("service_url", url + "/services/"));
        wiring.publicHost(gateway, API_HTTPS)
                .ifPresent(host -> toml.set("https_endpoint", "https://" + host));
        wiring.publicHost(gateway, WEBSOCKET_TLS)
                .ifPresent(host -> toml.set("wss_endpoint", "wss://" + host));
        if (hub) {
            wiring.publicHost(gateway, WEBSUB_TLS)
                    .ifPresent(host ->
                            toml.set("websub_event_receiver_https_endpoint", "https://" + host));
        }
    }

    /// The environment that a gateway cluster serves; the product's own name where the design gives
    /// none.
    String label(Cluster gateway) {
        return gateway.environment()
                .map(GatewayEnvironment::name)
                .orElse(
                        plan.index().generation().hasSeparatePortals()
                                ? "Production and Sandbox"
                                : "Default");
    }

    void portalUrl() {
        wiring.players(Role.DEVELOPER_PORTAL).stream()
                .findFirst()
                .flatMap(portal -> wiring.publicHost(portal, SERVLET))
                .ifPresent(host ->
                        toml.table("apim.devportal").set("url", "https://" + host + "/devportal"));
    }

    void keyManager(Role role) {
        wiring.servlet(role)
                .ifPresent(url ->
                        toml.table("apim.key_manager")
                                .set("service_url", url + "/services/")
                                .set("username", USER)
                                .set("password", PASSWORD));
    }

    /// A key manager tells the others which tokens no longer hold.
    void revocation(String hub, String keyManager) {
        toml.item("event_listener")
                .set("id", "token_revocation")
                .set("type", "org.wso2.carbon.identity.core.handler.AbstractIdentityHandler")
                .set("name", "org.wso2.is.notification.ApimOauthEventInterceptor")
                .set("order", 1);
        toml.table("event_listener.properties")
                .set("notification_endpoint", hub + "/internal/data/v1/notify")
                .set("username", USER_IN_ARRAY)
                .set("password", PASSWORD_IN_ARRAY)
                .set("'header.X-WSO2-KEY-MANAGER'", keyManager);
    }

    /// Every traffic manager is a group of its own, so that each of them gets every event. With
    /// counters in a common store any of them may count, so they are one group.
    void publishTo(List<Wiring.Address> events, List<Wiring.Address> signIn, boolean together) {
        if (together && !events.isEmpty()) {
            urlGroup(Wiring.urls(events, "tcp"), Wiring.urls(signIn, "ssl"));
            return;
        }
        for (int i = 0; i < Math.min(events.size(), signIn.size()); i++) {
            urlGroup(List.of(events.get(i).url("tcp")), List.of(signIn.get(i).url("ssl")));
        }
    }

    /// Every event hub is a group of its own, so that each of them hears of every change.
    void announceTo(List<Wiring.Address> events, List<Wiring.Address> signIn) {
        for (int i = 0; i < Math.min(events.size(), signIn.size()); i++) {
            toml.item("apim.event_hub.publish.url_group")
                    .set("urls", List.of(events.get(i).url("tcp")))
                    .set("auth_urls", List.of(signIn.get(i).url("ssl")));
        }
    }

    private void urlGroup(List<String> events, List<String> signIn) {
        toml.item("apim.throttling.url_group")
                .set("traffic_manager_urls", events)
                .set("traffic_manager_auth_urls", signIn);
        if (events.size() > 1) {
            // Without it, the second is asked only when the first does not answer.
            toml.set("type", "loadbalance");
        }
    }
}
