package io.drydock.model.pattern;

import static io.drydock.model.design.LoadBalancer.Scheme.INTERNAL;
import static io.drydock.model.design.LoadBalancer.Scheme.INTERNET_FACING;

import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Bastion;
import io.drydock.model.design.Cidr;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Engine;
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
import java.util.List;
import java.util.stream.Stream;

/// The designs that a pattern starts with: complete, and without a finding of severity error.
public final class StartingDesigns {

    private static final String DOMAIN = "example.com";
    private static final String HEALTH = "/services/Version";

    private StartingDesigns() {}

    /// Whether there is a starting design for these choices.
    public static boolean isOffered(PatternKey pattern, Generation generation, Platform platform) {
        return switch (pattern) {
            case ALL_IN_ONE_HA -> platform == Platform.EC2 && generation.hasSeparatePortals();
            case FULLY_DISTRIBUTED -> platform == Platform.EC2 && generation.hasSeparatePortals();
            case CONTROL_TRAFFIC_GATEWAY ->
                    platform == Platform.EKS && generation == Generation.G4B;
            case ALL_IN_ONE_SINGLE,
                    ALL_IN_ONE_GATEWAY,
                    GATEWAY_KEY_MANAGER,
                    INTERNAL_EXTERNAL,
                    HYBRID_CLOUD,
                    IDENTITY_SERVER ->
                    false;
        };
    }

    /// The starting design for these choices.
    ///
    /// @throws IllegalArgumentException when the pattern has none for that version and platform
    public static Design create(StartingDesign request) {
        Generation generation = request.version().generation();
        if (!isOffered(request.pattern(), generation, request.platform())) {
            throw new IllegalArgumentException(
                    "there is no starting design of pattern "
                            + request.pattern().key()
                            + " for API Manager "
                            + request.version()
                            + " on "
                            + request.platform().title());
        }
        return switch (request.pattern()) {
            case ALL_IN_ONE_HA -> allInOneHa(request);
            case FULLY_DISTRIBUTED -> fullyDistributed(request);
            case CONTROL_TRAFFIC_GATEWAY -> controlTrafficGateway(request);
            case ALL_IN_ONE_SINGLE,
                    ALL_IN_ONE_GATEWAY,
                    GATEWAY_KEY_MANAGER,
                    INTERNAL_EXTERNAL,
                    HYBRID_CLOUD,
                    IDENTITY_SERVER ->
                    throw new IllegalStateException("not offered: " + request.pattern());
        };
    }

    private static Design allInOneHa(StartingDesign request) {
        DesignDraft draft = new DesignDraft(request, 0);
        people(draft);
        ElementId aio =
                draft.cluster(
                        "all-in-one", "All-in-one", ProfileId.ALL_IN_ONE, Scaling.FIXED, 2, 0);
        draft.loadBalancer(
                "public-alb",
                "Public load balancer",
                INTERNET_FACING,
                route("gw", aio, 8243, false));
        ElementId dashboard = analytics(draft);
        draft.loadBalancer(
                "internal-alb",
                "Internal load balancer",
                INTERNAL,
                route("am", aio, 9443, true),
                route("analytics", dashboard, 9643, true));
        natGateways(draft);
        draft.serviceIn(ServiceNode.Kind.INSTANCE_CONNECT_ENDPOINT, Tier.APPLICATION, 0);
        draft.add(apimDatabase(draft, request));
        draft.add(analyticsDatabase(draft));
        draft.add(sharedFiles(draft, List.of(aio)));
        awsServices(draft);
        return draft.build(
                "Two all-in-one nodes, active/active, with analytics",
                Settings.production(DOMAIN, ArtifactSync.SHARED_FILE_SYSTEM));
    }

    private static Design fullyDistributed(StartingDesign request) {
        DesignDraft draft = new DesignDraft(request, 1);
        people(draft);
        boolean store = request.version().generation() == Generation.G2X;
        String portal = store ? "Store" : "Developer Portal";
        ElementId gateway =
                draft.cluster(
                        "gateway", "Gateway", ProfileId.GATEWAY, new Scaling.Elastic(2, 6), 2, 0);
        ElementId keyManager =
                draft.cluster(
                        "key-manager",
                        "Key Manager",
                        ProfileId.KEY_MANAGER,
                        new Scaling.Elastic(2, 4),
                        2,
                        0);
        ElementId trafficManager =
                draft.cluster(
                        "traffic-manager",
                        "Traffic Manager",
                        ProfileId.TRAFFIC_MANAGER,
                        Scaling.FIXED,
                        2,
                        0);
        draft.nameNodes(trafficManager, "tm");
        ElementId publisher =
                draft.cluster(
                        "publisher",
                        "Publisher",
                        ProfileId.PUBLISHER,
                        new Scaling.Elastic(2, 4),
                        2,
                        0);
        ElementId devPortal =
                draft.cluster(
                        store ? "store" : "developer-portal",
                        portal,
                        ProfileId.DEVELOPER_PORTAL,
                        new Scaling.Elastic(2, 4),
                        2,
                        0);
        ElementId dashboard = analytics(draft);
        draft.loadBalancer(
                "public-alb",
                "Public load balancer",
                INTERNET_FACING,
                route("gw", gateway, 8243, false),
                route(store ? "store" : "devportal", devPortal, 9443, true));
        draft.loadBalancer(
                "internal-alb",
                "Internal load balancer",
                INTERNAL,
                route("publisher", publisher, 9443, true),
                route("km", keyManager, 9443, true),
                route("gw-admin", gateway, 9443, true),
                route("analytics", dashboard, 9643, true));
        natGateways(draft);
        draft.add(
                new Bastion(
                        new ElementId("bastion"),
                        "Bastion",
                        "t3.micro",
                        io.drydock.model.design.Placement.in(draft.subnet(Tier.PUBLIC, 0)),
                        List.of(Cidr.of("203.0.113.0/24"))));
        draft.serviceIn(ServiceNode.Kind.CONFIGURATION_MANAGEMENT, Tier.MANAGEMENT, 0);
        draft.serviceIn(ServiceNode.Kind.UPDATE_HOST, Tier.MANAGEMENT, 0);
        draft.add(apimDatabase(draft, request));
        draft.add(analyticsDatabase(draft));
        draft.add(sharedFiles(draft, List.of(gateway, trafficManager)));
        awsServices(draft);
        return draft.build(
                "Six clusters, each on its own: the AWS reference architecture of 2020",
                Settings.production(DOMAIN, ArtifactSync.SHARED_FILE_SYSTEM));
    }

    private static Design controlTrafficGateway(StartingDesign request) {
        DesignDraft draft = new DesignDraft(request, 0);
        people(draft);
        ElementId controlPlane =
                draft.cluster(
                        "control-plane",
                        "Control Plane",
                        ProfileId.CONTROL_PLANE,
                        Scaling.FIXED,
                        2,
                        0);
        draft.cluster(
                "traffic-manager",
                "Traffic Manager",
                ProfileId.TRAFFIC_MANAGER,
                Scaling.FIXED,
                2,
                draft.zoneCount() - 2);
        ElementId gateway =
                draft.cluster(
                        new io.drydock.model.design.Cluster(
                                        new ElementId("gateway"),
                                        "Universal Gateway",
                                        ProfileId.GATEWAY,
                                        "m5.xlarge",
                                        new Scaling.Elastic(draft.zoneCount(), 6))
                                .withEnvironment(
                                        new GatewayEnvironment(
                                                "Default", GatewayEnvironment.Type.HYBRID)),
                        draft.zoneCount(),
                        0);
        draft.loadBalancer(
                "public-alb",
                "Public load balancer",
                INTERNET_FACING,
                route("gw", gateway, 8243, false),
                route("websocket", gateway, 8099, false),
                route("websub", gateway, 8021, false));
        draft.loadBalancer(
                "internal-alb",
                "Internal load balancer",
                INTERNAL,
                route("am", controlPlane, 9443, true));
        natGateways(draft);
        draft.serviceIn(ServiceNode.Kind.INSTANCE_CONNECT_ENDPOINT, Tier.APPLICATION, 0);
        draft.add(apimDatabase(draft, request));
        draft.service(ServiceNode.Kind.KUBERNETES_CLUSTER);
        draft.service(ServiceNode.Kind.CONTAINER_REGISTRY);
        awsServices(draft);
        return draft.build(
                "Control plane, traffic manager and gateway on Amazon EKS",
                Settings.production(DOMAIN, ArtifactSync.DATABASE)
                        .withImageRegistry("registry.example.com"));
    }

    private static ElementId analytics(DesignDraft draft) {
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

    private static void people(DesignDraft draft) {
        draft.outside("api-clients", "API clients", ExternalNode.Kind.API_CLIENT);
        draft.outside("staff", "Staff", ExternalNode.Kind.STAFF);
        draft.connect("clients-public", "api-clients", "public-alb", Connection.Kind.EXPOSURE, 443);
        draft.connect("staff-internal", "staff", "internal-alb", Connection.Kind.EXPOSURE, 443);
    }

    private static void natGateways(DesignDraft draft) {
        for (int zone = 0; zone < draft.zoneCount(); zone++) {
            draft.serviceIn(ServiceNode.Kind.NAT_GATEWAY, Tier.PUBLIC, zone);
        }
    }

    private static void awsServices(DesignDraft draft) {
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

    /// MySQL 8.0 is the newest that 2.x and 3.x support and RDS still offers in standard support
    /// terms; later versions get 8.4.
    private static Database apimDatabase(DesignDraft draft, StartingDesign request) {
        boolean old = request.version().generation().hasSeparatePortals();
        return new Database(
                new ElementId("apim-database"),
                "API Manager database",
                Engine.MYSQL,
                old ? "8.0.46" : "8.4.9",
                "db.m5.large",
                100,
                true,
                14,
                draft.across(Tier.DATABASE),
                databases(Stream.of(DatabaseRole.APIM, DatabaseRole.SHARED)),
                List.of());
    }

    private static Database analyticsDatabase(DesignDraft draft) {
        return new Database(
                new ElementId("analytics-database"),
                "Analytics database",
                Engine.MYSQL,
                "8.0.46",
                "db.m5.large",
                100,
                true,
                14,
                draft.across(Tier.DATABASE),
                databases(Stream.of(DatabaseRole.values()).filter(DatabaseRole::isAnalytics)),
                List.of());
    }

    private static List<LogicalDatabase> databases(Stream<DatabaseRole> roles) {
        return roles.map(role ->
                        new LogicalDatabase(role, role.key(), role.key().replace("_db", "_user")))
                .toList();
    }

    private static FileSystem sharedFiles(DesignDraft draft, List<ElementId> clients) {
        return new FileSystem(
                new ElementId("shared-files"),
                "Shared artefacts",
                draft.across(Tier.APPLICATION),
                clients);
    }

    private static ListenerRule route(String host, ElementId target, int port, boolean sticky) {
        return new ListenerRule(443, host + "." + DOMAIN, target, port, sticky, HEALTH);
    }
}
