package io.drydock.export.configuration;

import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.model.catalogue.Role;
import io.drydock.model.design.Settings.ArtifactSync;
import java.util.List;

/// The `deployment.toml` of API Manager 3.x for one machine.
///
/// Source: the distributed deployment pages of the API Manager 3.2 documentation.
final class ProductConfiguration {

    private static final int EVENTS = 9611;
    private static final int EVENTS_SIGN_IN = 9711;
    private static final int BROKER = 5672;
    private static final int API_HTTPS = 8243;
    private static final int THRIFT = 7612;
    private static final int THRIFT_SIGN_IN = 7712;
    private static final int STORE_QUERY = 7444;

    private final DeploymentPlan plan;
    private final MachineGroup group;
    private final TomlParts parts;
    private final Wiring wiring;
    private final TomlWriter toml;

    private ProductConfiguration(DeploymentPlan plan, MachineGroup group, DeploymentNames names) {
        this.plan = plan;
        this.group = group;
        this.parts = new TomlParts(plan, group, names);
        this.wiring = parts.wiring();
        this.toml = parts.toml();
    }

    static String of(DeploymentPlan plan, MachineGroup group, DeploymentNames names) {
        return new ProductConfiguration(plan, group, names).write();
    }

    private String write() {
        parts.server();
        parts.databases();
        parts.keystores(List.of("tls", "primary", "internal"));
        boolean gateway = wiring.plays(Role.GATEWAY);
        boolean portal = wiring.plays(Role.PUBLISHER) || wiring.plays(Role.DEVELOPER_PORTAL);
        if (portal) {
            wiring.players(Role.GATEWAY).forEach(parts::environment);
            parts.portalUrl();
        }
        parts.keyManager(Role.KEY_MANAGER);
        revocation();
        artefacts(gateway);
        throttling();
        if (gateway || portal) {
            analytics();
        }
        if (wiring.plays(Role.KEY_MANAGER)) {
            wiring.servlet(Role.TRAFFIC_MANAGER).ifPresent(hub -> parts.revocation(hub, "default"));
        }
        return toml.toString();
    }

    /// Portals take tokens back through the gateways, and traffic managers know the same address.
    private void revocation() {
        if (wiring.plays(Role.GATEWAY)
                || !(wiring.plays(Role.DEVELOPER_PORTAL) || wiring.plays(Role.TRAFFIC_MANAGER))) {
            return;
        }
        wiring.players(Role.GATEWAY).stream()
                .flatMap(gateway -> wiring.publicHost(gateway, API_HTTPS).stream())
                .findFirst()
                .ifPresent(host ->
                        toml.table("apim.oauth_config")
                                .set("revoke_endpoint", "https://" + host + "/revoke"));
    }

    /// 3.2 can keep the artefacts of APIs in the database; otherwise the file system carries them.
    private void artefacts(boolean gateway) {
        if (plan.design().settings().artifactSync() != ArtifactSync.DATABASE) {
            return;
        }
        if (gateway) {
            toml.table("apim.sync_runtime_artifacts.gateway")
                    .set("artifact_retriever", "DBRetriever")
                    .set("gateway_labels", List.of(parts.label(group.cluster())));
        }
        if (wiring.plays(Role.PUBLISHER)) {
            toml.table("apim.sync_runtime_artifacts.publisher")
                    .set("artifact_saver", "DBSaver")
                    .set("publish_directly_to_gateway", "false");
        }
    }

    /// Gateways and portals send what they count, and hear what is decided; whoever plays the
    /// traffic manager listens to its own broker and repeats everything for the other of the pair.
    /// Key managers take no part: they announce revoked tokens over HTTPS.
    private void throttling() {
        boolean manager = wiring.plays(Role.TRAFFIC_MANAGER);
        List<Wiring.Address> brokers = wiring.nodesOn(Role.TRAFFIC_MANAGER, BROKER);
        List<Wiring.Address> events = wiring.nodesOn(Role.TRAFFIC_MANAGER, EVENTS);
        if (!manager && brokers.isEmpty() && events.isEmpty()) {
            return;
        }
        toml.table("apim.throttling")
                .set("username", TomlParts.USER)
                .set("password", TomlParts.PASSWORD);
        service();
        List<String> own = List.of("tcp://localhost:" + (BROKER + group.portOffset()));
        List<String> listened = manager ? own : Wiring.urls(brokers, "tcp");
        toml.set("throttle_decision_endpoints", listened);
        List<String> others = Wiring.urls(wiring.othersOn(Role.TRAFFIC_MANAGER, BROKER), "tcp");
        if (manager && !others.isEmpty()) {
            toml.set("event_duplicate_url", others);
        }
        List<Wiring.Address> signIn = wiring.nodesOn(Role.TRAFFIC_MANAGER, EVENTS_SIGN_IN);
        parts.publishTo(events, signIn, false);
        eventHub(listened, events, signIn);
    }

    /// Where policies are deployed and the event hub is asked: this node itself, or the balanced
    /// name of the traffic managers.
    private void service() {
        wiring.servlet(Role.TRAFFIC_MANAGER)
                .ifPresent(url -> toml.set("service_url", url + "/services/"));
    }

    /// The traffic managers are the event hub of 3.2: gateways fetch subscriptions, policies and
    /// revoked tokens there, portals announce what changed to each of them. Older versions of 3.x
    /// have none, and ignore this.
    ///
    /// Source: `api-manager.xml.j2` of wso2/carbon-apimgt 6.7.206.
    private void eventHub(
            List<String> listened, List<Wiring.Address> events, List<Wiring.Address> signIn) {
        toml.table("apim.event_hub")
                .set("enable", true)
                .set("username", TomlParts.USER)
                .set("password", TomlParts.PASSWORD);
        service();
        toml.set("event_listening_endpoints", listened);
        if (!wiring.plays(Role.GATEWAY) || wiring.plays(Role.PUBLISHER)) {
            parts.announceTo(events, signIn);
        }
    }

    /// One group with both workers: the second is asked when the first does not answer, unless a
    /// type says otherwise.
    private void analytics() {
        List<Wiring.Address> workers = wiring.nodesOn(THRIFT);
        if (workers.isEmpty()) {
            return;
        }
        toml.table("apim.analytics")
                .set("enable", true)
                .set("username", TomlParts.USER)
                .set("password", TomlParts.PASSWORD);
        wiring.nodesOn(STORE_QUERY).stream()
                .findFirst()
                .ifPresent(worker -> toml.set("store_api_url", worker.url("https")));
        toml.item("apim.analytics.url_group")
                .set("analytics_url", Wiring.urls(workers, "tcp"))
                .set("analytics_auth_url", Wiring.urls(wiring.nodesOn(THRIFT_SIGN_IN), "ssl"));
    }
}
