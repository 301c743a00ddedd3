package io.drydock.export.configuration;

import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.Role;
import io.drydock.model.design.Cache;
import java.util.List;
import java.util.Optional;

/// The `deployment.toml` of API Manager 4.x for one machine. The event hub is the control plane, so
/// a gateway hears two brokers: the hub's for changes, the traffic managers' for decisions.
///
/// Source: the distributed deployment pages of the API Manager 4.x documentation, and the
/// configuration templates of the official Helm charts.
final class EventHubConfiguration {

    private static final int EVENTS = 9611;
    private static final int EVENTS_SIGN_IN = 9711;
    private static final int BROKER = 5672;

    private final DeploymentPlan plan;
    private final MachineGroup group;
    private final DeploymentNames names;
    private final TomlParts parts;
    private final Wiring wiring;
    private final TomlWriter toml;

    private EventHubConfiguration(DeploymentPlan plan, MachineGroup group, DeploymentNames names) {
        this.plan = plan;
        this.group = group;
        this.names = names;
        this.parts = new TomlParts(plan, group, names);
        this.wiring = parts.wiring();
        this.toml = parts.toml();
    }

    static String of(DeploymentPlan plan, MachineGroup group, DeploymentNames names) {
        return new EventHubConfiguration(plan, group, names).write();
    }

    private String write() {
        parts.server();
        parts.databases();
        parts.keystores(List.of("tls", "primary", "internal"));
        encryption();
        if (wiring.plays(Role.CONTROL_PLANE)) {
            wiring.players(Role.GATEWAY).forEach(parts::environment);
            parts.portalUrl();
        }
        keyManager();
        if (wiring.plays(Role.GATEWAY)) {
            toml.table("apim.sync_runtime_artifacts.gateway")
                    .set("gateway_labels", List.of(parts.label(group.cluster())));
        }
        gatewayIdentity();
        eventHub();
        throttling();
        counters();
        if (wiring.plays(Role.KEY_MANAGER)) {
            wiring.servlet(Role.CONTROL_PLANE).ifPresent(hub -> parts.revocation(hub, "default"));
        }
        return toml.toString();
    }

    /// From 4.7 on every node of a deployment needs the same key of 64 hexadecimal digits.
    private void encryption() {
        if (needsEncryptionKey(plan)) {
            toml.table("encryption").set("key", TomlParts.machine("ENCRYPTION_KEY"));
        }
    }

    static boolean needsEncryptionKey(DeploymentPlan plan) {
        return plan.index().generation() == Generation.G4B && plan.design().version().minor() >= 7;
    }

    /// Identity Server 7 is a third-party key manager that is registered in the administration
    /// portal, beside the resident one; older ones take the place of the resident one.
    private void keyManager() {
        if (!wiring.isIdentityServer()) {
            parts.keyManager(Role.KEY_MANAGER);
            return;
        }
        if (plan.index().generation() == Generation.G4B) {
            parts.keyManager(Role.CONTROL_PLANE);
            wiring.servlet(Role.KEY_MANAGER)
                    .ifPresent(url ->
                            toml.table("apim.oauth_config")
                                    .set("revoke_endpoint", url + "/oauth2/revoke"));
        } else {
            parts.keyManager(Role.KEY_MANAGER);
            toml.set("type", "WSO2-IS");
        }
    }

    private void eventHub() {
        Optional<String> service = wiring.servlet(Role.CONTROL_PLANE);
        if (service.isEmpty()) {
            return;
        }
        toml.table("apim.event_hub")
                .set("enable", true)
                .set("username", TomlParts.USER)
                .set("password", TomlParts.PASSWORD)
                .set("service_url", service.get() + "/services/");
        if (!wiring.plays(Role.EVENT_HUB)) {
            toml.set(
                    "event_listening_endpoints",
                    Wiring.urls(wiring.nodesOn(Role.EVENT_HUB, BROKER), "tcp"));
            return;
        }
        toml.set("event_listening_endpoints", List.of(ownBroker()));
        List<String> others = Wiring.urls(wiring.othersOn(Role.EVENT_HUB, BROKER), "tcp");
        if (!others.isEmpty()) {
            toml.set("event_duplicate_url", others);
        }
        List<Wiring.Address> events = wiring.nodesOn(Role.EVENT_HUB, EVENTS);
        List<Wiring.Address> signIn = wiring.nodesOn(Role.EVENT_HUB, EVENTS_SIGN_IN);
        parts.announceTo(events, signIn);
    }

    /// From 4.6 on each gateway reports to the control plane what it deployed, under a name of its
    /// own.
    ///
    /// Source: API Manager 4.6 documentation, separated traffic manager; `default.json` of
    /// wso2/carbon-apimgt.
    private void gatewayIdentity() {
        if (wiring.plays(Role.GATEWAY) && plan.design().version().atLeast(4, 6)) {
            toml.table("apim.gateway_notification").set("gateway_id", TomlParts.machine("NODE_IP"));
        }
    }

    /// Only traffic managers and gateways take part: the policies reach them through the event hub.
    private void throttling() {
        boolean manager = wiring.plays(Role.TRAFFIC_MANAGER);
        if (!manager && !wiring.plays(Role.GATEWAY)) {
            return;
        }
        toml.table("apim.throttling")
                .set("username", TomlParts.USER)
                .set("password", TomlParts.PASSWORD);
        if (manager) {
            // Only who deploys policies calls this address; the gateways of 4.x deploy none.
            wiring.servlet(Role.TRAFFIC_MANAGER)
                    .ifPresent(url -> toml.set("service_url", url + "/services/"));
            toml.set("throttle_decision_endpoints", List.of(ownBroker()));
            List<String> others = Wiring.urls(wiring.othersOn(Role.TRAFFIC_MANAGER, BROKER), "tcp");
            if (!others.isEmpty()) {
                toml.set("event_duplicate_url", others);
            }
        } else {
            toml.set(
                    "throttle_decision_endpoints",
                    Wiring.urls(wiring.nodesOn(Role.TRAFFIC_MANAGER, BROKER), "tcp"));
        }
        parts.publishTo(
                wiring.nodesOn(Role.TRAFFIC_MANAGER, EVENTS),
                wiring.nodesOn(Role.TRAFFIC_MANAGER, EVENTS_SIGN_IN),
                sharesCounters() && wiring.cache().isPresent());
    }

    private String ownBroker() {
        return "tcp://localhost:" + (BROKER + group.portOffset());
    }

    /// Traffic managers share their counters from 4.6 on; before, a store serves only the limits
    /// that gateways keep by themselves.
    private boolean sharesCounters() {
        return plan.index().generation() == Generation.G4B && plan.design().version().minor() >= 6;
    }

    private void counters() {
        wiring.cache().ifPresent(this::counters);
    }

    /// Two features that do not replace each other: gateways count bursts and calls of back-ends
    /// together, and from 4.6 on traffic managers share what they count.
    ///
    /// Source: `api-manager.xml.j2` of wso2/carbon-apimgt, and the pages about rate limits of a
    /// cluster of gateways and about distributed throttling of the documentation.
    private void counters(Cache cache) {
        if (wiring.plays(Role.GATEWAY)) {
            toml.table("apim.redis_config");
            store(cache).set("database_id", 0).set("connection_timeout", 2000).set("ssl", true);
            toml.table("throttle_properties").set("'throttling.distributed.counter.type'", "redis");
        }
        if (sharesCounters()
                && (wiring.plays(Role.TRAFFIC_MANAGER) || wiring.plays(Role.CONTROL_PLANE))) {
            toml.table("apim.distributed_throttling")
                    .set("enable", true)
                    .set("type", "redis")
                    .set("sync_interval", 1)
                    .set("core_pool_size", 5);
            toml.table("apim.distributed_throttling.keyvalue_store");
            store(cache).set("ssl", true);
        }
    }

    private TomlWriter store(Cache cache) {
        return toml.set("host", names.cacheAddress(cache))
                .set("port", Cache.PORT)
                .set("user", "default")
                .set("password", TomlParts.machine("CACHE_PASSWORD"));
    }
}
