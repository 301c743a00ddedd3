package io.drydock.model.pattern;

import static io.drydock.model.design.LoadBalancer.Scheme.INTERNAL;
import static io.drydock.model.design.LoadBalancer.Scheme.INTERNET_FACING;

import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Database;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.GatewayEnvironment;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LogicalDatabase;
import io.drydock.model.design.Platform;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Settings;
import io.drydock.model.design.Settings.ArtifactSync;
import io.drydock.model.design.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The parts that starting designs have in common.
final class Parts {

    static final String DOMAIN = "example.com";

    private Parts() {}

    static Settings settings(StartingDesign request) {
        ArtifactSync sync =
                request.version().generation().hasSeparatePortals()
                        ? ArtifactSync.SHARED_FILE_SYSTEM
                        : ArtifactSync.DATABASE;
        Settings settings = Settings.production(DOMAIN, sync);
        return request.platform() == Platform.EKS
                ? settings.withImageRegistry("registry.example.com")
                : settings;
    }

    /// Two analytics workers and a dashboard; gives back the dashboard.
    static ElementId analytics(DesignDraft draft) {
        ElementId worker =
                draft.cluster(
                        "analytics-worker",
                        "Analytics worker",
                        ProfileId.ANALYTICS_WORKER,
                        Scaling.FIXED,
                        2,
                        draft.zoneCount() - 2);
        draft.giveVolumes(worker);
        draft.nameNodes(worker, "analytics");
        return draft.cluster(
                "analytics-dashboard",
                "Analytics dashboard",
                ProfileId.ANALYTICS_DASHBOARD,
                Scaling.FIXED,
                1,
                draft.zoneCount() - 1);
    }

    static ElementId gateways(
            DesignDraft draft, String id, String name, Scaling scaling, String environment) {
        Cluster cluster =
                new Cluster(
                                draft.id(id),
                                name,
                                ProfileId.GATEWAY,
                                draft.machineSize(ProfileId.GATEWAY),
                                scaling)
                        .withEnvironment(
                                new GatewayEnvironment(
                                        environment, GatewayEnvironment.Type.HYBRID));
        return draft.cluster(cluster, draft.zoneCount(), 0);
    }

    static void people(DesignDraft draft) {
        draft.outside("api-clients", "API clients", ExternalNode.Kind.API_CLIENT);
        draft.outside("staff", "Staff", ExternalNode.Kind.STAFF);
        draft.connect("clients-public", "api-clients", "public-alb", Connection.Kind.EXPOSURE, 443);
        draft.connect("staff-internal", "staff", "internal-alb", Connection.Kind.EXPOSURE, 443);
    }

    static void publicBalancer(DesignDraft draft, List<ListenerRule> rules) {
        draft.loadBalancer(
                "public-alb",
                "Public load balancer",
                INTERNET_FACING,
                rules.toArray(ListenerRule[]::new));
    }

    static void internalBalancer(DesignDraft draft, List<ListenerRule> rules) {
        draft.loadBalancer(
                "internal-alb",
                "Internal load balancer",
                INTERNAL,
                rules.toArray(ListenerRule[]::new));
    }

    /// Everything a site at AWS has around its nodes and databases, beside the network.
    static void natGateways(DesignDraft draft) {
        for (int zone = 0; zone < draft.zoneCount(); zone++) {
            draft.serviceIn(ServiceNode.Kind.NAT_GATEWAY, Tier.PUBLIC, zone);
        }
    }

    static void connectEndpoint(DesignDraft draft) {
        draft.serviceIn(ServiceNode.Kind.INSTANCE_CONNECT_ENDPOINT, Tier.APPLICATION, 0);
    }

    static void awsServices(DesignDraft draft) {
        List.of(
                        ServiceNode.Kind.VPN,
                        ServiceNode.Kind.DNS,
                        ServiceNode.Kind.CERTIFICATES,
                        ServiceNode.Kind.SECRETS,
                        ServiceNode.Kind.MONITORING,
                        ServiceNode.Kind.AUDIT_TRAIL,
                        ServiceNode.Kind.FLOW_LOGS,
                        ServiceNode.Kind.OBJECT_STORAGE)
                .forEach(draft::service);
    }

    static void containerServices(DesignDraft draft) {
        draft.service(ServiceNode.Kind.KUBERNETES_CLUSTER);
        draft.service(ServiceNode.Kind.CONTAINER_REGISTRY);
    }

    /// MySQL 8.0 is the newest that 2.x and 3.x support and RDS still offers in standard support
    /// terms; later versions get 8.4.
    static Database apimDatabase(DesignDraft draft) {
        return draft.database(
                "apim-database",
                "API Manager database",
                draft.generation().hasSeparatePortals() ? "8.0.46" : "8.4.9",
                databases(Stream.of(DatabaseRole.APIM, DatabaseRole.SHARED)));
    }

    static Database analyticsDatabase(DesignDraft draft) {
        return draft.database(
                "analytics-database",
                "Analytics database",
                "8.0.46",
                databases(Stream.of(DatabaseRole.values()).filter(DatabaseRole::isAnalytics)));
    }

    private static List<LogicalDatabase> databases(Stream<DatabaseRole> roles) {
        return roles.map(role ->
                        new LogicalDatabase(role, role.key(), role.key().replace("_db", "_user")))
                .toList();
    }

    static void sharedFiles(DesignDraft draft, List<ElementId> clients) {
        draft.add(
                new FileSystem(
                        draft.id("shared-files"),
                        draft.title("Shared artefacts"),
                        draft.across(Tier.APPLICATION),
                        clients));
    }

    static ListenerRule route(
            DesignDraft draft, String host, ElementId target, int port, boolean sticky) {
        return new ListenerRule(
                443, draft.host(host) + "." + DOMAIN, target, port, sticky, draft.health(target));
    }

    /// API calls and, from 4.0 on, WebSocket and WebSub traffic to one cluster.
    static List<ListenerRule> apiRoutes(DesignDraft draft, String suffix, ElementId target) {
        List<ListenerRule> rules = new ArrayList<>();
        rules.add(route(draft, "gw" + suffix, target, 8243, false));
        if (!draft.generation().hasSeparatePortals()) {
            rules.add(route(draft, "websocket" + suffix, target, 8099, false));
            rules.add(route(draft, "websub" + suffix, target, 8021, false));
        }
        return rules;
    }
}
