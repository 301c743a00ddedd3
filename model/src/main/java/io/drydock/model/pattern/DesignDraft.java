package io.drydock.model.pattern;

import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cidr;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Platform;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Requirements;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Settings;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.Tier;
import io.drydock.model.design.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects the parts of a starting design. Identifiers and addresses follow from the order of the
/// calls, so the same calls give the same design.
final class DesignDraft {

    static final ElementId SITE = new ElementId("aws");

    private static final Cidr VPC = Cidr.of("10.0.0.0/16");
    private static final int SMALL_PREFIX = 24;
    private static final int LARGE_PREFIX = 20;
    private static final int FIRST_DATABASE_PART = 16;
    private static final int FIRST_MANAGEMENT_PART = 24;
    private static final int FIRST_APPLICATION_PART = 2;

    private final StartingDesign request;
    private final int zoneCount;
    private final List<Zone> zones = new ArrayList<>();
    private final List<Subnet> subnets = new ArrayList<>();
    private final List<Cluster> clusters = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();

    DesignDraft(StartingDesign request, int managementZones) {
        this.request = request;
        this.zoneCount = request.zones();
        addZones(request.region());
        for (int zone = 0; zone < zoneCount; zone++) {
            addSubnet(Tier.PUBLIC, zone, VPC.part(zone, SMALL_PREFIX));
        }
        for (int zone = 0; zone < zoneCount; zone++) {
            addSubnet(
                    Tier.APPLICATION, zone, VPC.part(zone + FIRST_APPLICATION_PART, LARGE_PREFIX));
        }
        for (int zone = 0; zone < zoneCount; zone++) {
            addSubnet(Tier.DATABASE, zone, VPC.part(zone + FIRST_DATABASE_PART, SMALL_PREFIX));
        }
        for (int zone = 0; zone < managementZones; zone++) {
            addSubnet(Tier.MANAGEMENT, zone, VPC.part(zone + FIRST_MANAGEMENT_PART, SMALL_PREFIX));
        }
    }

    private void addZones(AwsRegion region) {
        for (int zone = 0; zone < zoneCount; zone++) {
            zones.add(new Zone(new ElementId("zone-" + letter(zone)), region.zoneName(zone)));
        }
    }

    private void addSubnet(Tier tier, int zone, Cidr cidr) {
        subnets.add(
                new Subnet(
                        subnet(tier, zone),
                        tier.title() + " " + letter(zone),
                        zones.get(zone).id(),
                        tier,
                        cidr));
    }

    private static String letter(int zone) {
        return String.valueOf((char) ('a' + zone));
    }

    int zoneCount() {
        return zoneCount;
    }

    ElementId subnet(Tier tier, int zone) {
        return new ElementId(tier.key() + "-" + letter(zone % zoneCount));
    }

    Placement across(Tier tier) {
        List<ElementId> ids = new ArrayList<>();
        for (int zone = 0; zone < zoneCount; zone++) {
            ids.add(subnet(tier, zone));
        }
        return Placement.across(ids);
    }

    /// Adds a cluster with as many nodes, spread over the zones from `firstZone` on.
    ElementId cluster(Cluster cluster, int count, int firstZone) {
        clusters.add(cluster);
        for (int n = 1; n <= count; n++) {
            nodes.add(
                    new ProfileNode(
                            new ElementId(cluster.id() + "-" + n),
                            cluster.name() + " " + n,
                            cluster.id(),
                            Placement.in(subnet(Tier.APPLICATION, firstZone + n - 1))));
        }
        return cluster.id();
    }

    ElementId cluster(
            String id, String name, ProfileId profile, Scaling scaling, int count, int firstZone) {
        return cluster(
                new Cluster(new ElementId(id), name, profile, machineSize(profile), scaling),
                count,
                firstZone);
    }

    /// Instance types of the first AWS reference architecture, with c5.large where it names none;
    /// worker nodes on EKS need more than the two vCPUs that one pod requests.
    private String machineSize(ProfileId profile) {
        if (request.platform() == Platform.EKS) {
            return "m5.xlarge";
        }
        return switch (profile) {
            case ANALYTICS_WORKER, ENTERPRISE_INTEGRATOR -> "c5.xlarge";
            case ALL_IN_ONE, CONTROL_PLANE, CORE -> "c5.xlarge";
            case GATEWAY,
                    KEY_MANAGER,
                    TRAFFIC_MANAGER,
                    PUBLISHER,
                    DEVELOPER_PORTAL,
                    ANALYTICS_DASHBOARD,
                    EI_ANALYTICS_WORKER,
                    EI_ANALYTICS_DASHBOARD,
                    MICRO_INTEGRATOR,
                    IDENTITY_SERVER ->
                    "c5.large";
        };
    }

    void loadBalancer(String id, String name, LoadBalancer.Scheme scheme, ListenerRule... rules) {
        Tier tier = scheme == LoadBalancer.Scheme.INTERNET_FACING ? Tier.PUBLIC : Tier.APPLICATION;
        add(new LoadBalancer(new ElementId(id), name, scheme, across(tier), List.of(rules)));
    }

    void service(ServiceNode.Kind kind) {
        add(
                new ServiceNode(
                        new ElementId(kind.key()), kind.title(), kind, new Placement.AtSite(SITE)));
    }

    void serviceIn(ServiceNode.Kind kind, Tier tier, int zone) {
        add(
                new ServiceNode(
                        new ElementId(kind.key() + "-" + letter(zone)),
                        kind.title()
                                + (kind == ServiceNode.Kind.NAT_GATEWAY ? " " + letter(zone) : ""),
                        kind,
                        Placement.in(subnet(tier, zone))));
    }

    void outside(String id, String name, ExternalNode.Kind kind) {
        add(new ExternalNode(new ElementId(id), name, kind, new Placement.Outside()));
    }

    void connect(String id, String from, String to, Connection.Kind kind, int port) {
        connections.add(
                new Connection(
                        new ElementId(id), new ElementId(from), new ElementId(to), kind, port, ""));
    }

    void add(Node node) {
        nodes.add(node);
    }

    /// Gives the nodes of a cluster stable names in the private zone: tm1, tm2 and so on.
    void nameNodes(ElementId cluster, String prefix) {
        int n = 1;
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof ProfileNode node && node.cluster().equals(cluster)) {
                nodes.set(i, node.withHostName(prefix + n + ".drydock.internal"));
                n++;
            }
        }
    }

    /// Gives every node of a cluster a volume of its own.
    void giveVolumes(ElementId cluster) {
        nodes.replaceAll(node ->
                node instanceof ProfileNode member && member.cluster().equals(cluster)
                        ? member.withInstanceVolume(true)
                        : node);
    }

    Design build(String description, Settings settings) {
        ProductVersion version = request.version();
        Site site =
                new Site(
                        SITE,
                        "AWS " + request.region().title(),
                        Site.Kind.AWS_REGION,
                        request.region().code(),
                        VPC,
                        zones,
                        subnets);
        return new Design(
                request.name(),
                description,
                version,
                request.platform(),
                Optional.of(request.pattern()),
                settings,
                Requirements.NONE,
                List.of(site),
                clusters,
                nodes,
                connections,
                List.of());
    }
}
