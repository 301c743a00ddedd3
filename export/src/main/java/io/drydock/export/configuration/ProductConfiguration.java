package io.drydock.export.configuration;

import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.model.catalogue.Role;
import io.drydock.model.design.Settings.ArtifactSync;
import java.util.List;
import java.util.Optional;

/// The `deployment.toml` of API Manager 3.x for one machine.
///
/// Source: the distributed deployment pages of the API Manager 3.2 documentation.
final class ProductConfiguration {

    private static final int EVENTS = 9611;
    private static final int EVENTS_SIGN_IN = 9711;
    private static final int BROKER = 5672;
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

    private void throttling() {
        boolean manager = wiring.plays(Role.TRAFFIC_MANAGER);
        List<Wiring.Address> brokers = wiring.nodesOn(BROKER);
        List<Wiring.Address> events = wiring.nodesOn(EVENTS);
        Optional<String> service = wiring.servlet(Role.TRAFFIC_MANAGER);
        if (brokers.isEmpty() && events.isEmpty() && service.isEmpty()) {
            return;
        }
        toml.table("apim.throttling")
                .set("username", TomlParts.USER)
                .set("password", TomlParts.PASSWORD);
        service.ifPresent(url -> toml.set("service_url", url + "/services/"));
        if (manager) {
            toml.set(
                    "throttle_decision_endpoints",
                    List.of("tcp://localhost:" + (BROKER + group.portOffset())));
            List<String> others = Wiring.urls(wiring.othersOn(BROKER), "tcp");
            if (!others.isEmpty()) {
                toml.set("event_duplicate_url", others);
            }
        } else if (!brokers.isEmpty()) {
            toml.set("throttle_decision_endpoints", Wiring.urls(brokers, "tcp"));
        }
        parts.publishTo(events, wiring.nodesOn(EVENTS_SIGN_IN), false);
    }

    /// One group with both workers: the second is asked when the first does not answer.
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
                .set("analytics_auth_url", Wiring.urls(wiring.nodesOn(THRIFT_SIGN_IN), "ssl"))
                .set("type", "failover");
    }
}
