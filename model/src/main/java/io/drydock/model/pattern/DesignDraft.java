package io.drydock.model.pattern;

import static io.drydock.model.catalogue.ProfileId.ALL_IN_ONE;
import static io.drydock.model.catalogue.ProfileId.ANALYTICS_DASHBOARD;
import static io.drydock.model.catalogue.ProfileId.ANALYTICS_WORKER;
import static io.drydock.model.catalogue.ProfileId.CONTROL_PLANE;
import static io.drydock.model.catalogue.ProfileId.CORE;
import static io.drydock.model.catalogue.ProfileId.DEVELOPER_PORTAL;
import static io.drydock.model.catalogue.ProfileId.GATEWAY;
import static io.drydock.model.catalogue.ProfileId.KEY_MANAGER;
import static io.drydock.model.catalogue.ProfileId.PUBLISHER;
import static io.drydock.model.catalogue.ProfileId.TRAFFIC_MANAGER;

import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cidr;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Engine;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.LogicalDatabase;
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
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Collects the parts of a starting design. Identifiers and addresses follow from the order of the
/// calls, so the same calls give the same design.
///
/// A draft is one site; a second site shares nodes and connections with the first.
final class DesignDraft {

    private static final Cidr VPC = Cidr.of("10.0.0.0/16");
    private static final int SMALL_PREFIX = 24;
    private static final int LARGE_PREFIX = 20;
    private static final int FIRST_DATABASE_PART = 16;
    private static final int FIRST_MANAGEMENT_PART = 24;
    private static final int FIRST_APPLICATION_PART = 2;

    private final StartingDesign request;
    private final String prefix;
    private final Site.Kind kind;
    private final Cidr network;
    private final int zoneCount;
    private final List<Zone> zones = new ArrayList<>();
    private final List<Subnet> subnets = new ArrayList<>();
    private final List<DesignDraft> sites;
    private final List<Cluster> clusters;
    private final List<Node> nodes;
    private final List<Connection> connections;

    /// A draft with one AWS region.
    ///
    /// @param managementZones how many zones have a management subnet
    DesignDraft(StartingDesign request, int managementZones) {
        this.request = request;
        this.prefix = "";
        this.kind = Site.Kind.AWS_REGION;
        this.network = VPC;
        this.zoneCount = request.zones();
        this.sites = new ArrayList<>();
        this.clusters = new ArrayList<>();
        this.nodes = new ArrayList<>();
        this.connections = new ArrayList<>();
        lay(managementZones);
    }

    private DesignDraft(DesignDraft first, String prefix, Site.Kind kind, Cidr network) {
        this.request = first.request;
        this.prefix = prefix + "-";
        this.kind = kind;
        this.network = network;
        this.zoneCount = Math.min(request.zones(), region().zones().size());
        this.sites = first.sites;
        this.clusters = first.clusters;
        this.nodes = first.nodes;
        this.connections = first.connections;
        lay(0);
    }

    /// A second site of the same design; what is added to it has the prefix in its identifier.
    DesignDraft second(String sitePrefix, Site.Kind siteKind, Cidr siteNetwork) {
        return new DesignDraft(this, sitePrefix, siteKind, siteNetwork);
    }

    private void lay(int managementZones) {
        sites.add(this);
        for (int zone = 0; zone < zoneCount; zone++) {
            zones.add(new Zone(id("zone-" + letter(zone)), zoneName(zone)));
        }
        for (int zone = 0; zone < zoneCount; zone++) {
            addSubnet(Tier.PUBLIC, zone, network.part(zone, SMALL_PREFIX));
        }
        for (int zone = 0; zone < zoneCount; zone++) {
            addSubnet(
                    Tier.APPLICATION,
                    zone,
                    network.part(zone + FIRST_APPLICATION_PART, LARGE_PREFIX));
        }
        for (int zone = 0; zone < zoneCount; zone++) {
            addSubnet(Tier.DATABASE, zone, network.part(zone + FIRST_DATABASE_PART, SMALL_PREFIX));
        }
        for (int zone = 0; zone < managementZones; zone++) {
            addSubnet(
                    Tier.MANAGEMENT,
                    zone,
                    network.part(zone + FIRST_MANAGEMENT_PART, SMALL_PREFIX));
        }
    }

    private String zoneName(int zone) {
        return kind == Site.Kind.AWS_REGION
                ? region().zoneName(zone)
                : "Room " + letter(zone).toUpperCase(Locale.ROOT);
    }

    /// The main site's region; a second site is in the next one that is offered.
    private AwsRegion region() {
        if (prefix.isEmpty()) {
            return request.region();
        }
        int next = AwsRegion.OFFERED.indexOf(request.region()) + 1;
        return AwsRegion.OFFERED.get(next % AwsRegion.OFFERED.size());
    }

    private void addSubnet(Tier tier, int zone, Cidr cidr) {
        subnets.add(
                new Subnet(
                        subnet(tier, zone),
                        title(tier.title() + " " + letter(zone)),
                        zones.get(zone).id(),
                        tier,
                        cidr));
    }

    private static String letter(int zone) {
        return String.valueOf((char) ('a' + zone));
    }

    /// An identifier at this site.
    ElementId id(String text) {
        return new ElementId(prefix + text);
    }

    /// A name that people can tell from its twin's at the other site.
    String title(String text) {
        return prefix.isEmpty() ? text : text + " (second site)";
    }

    /// A host name that its twin at the other site does not have.
    String host(String text) {
        return prefix + text;
    }

    /// A gateway environment that its twin at the other site does not have.
    String environment(String text) {
        return prefix.isEmpty() ? text : "Second";
    }

    int zoneCount() {
        return zoneCount;
    }

    Generation generation() {
        return request.version().generation();
    }

    Platform platform() {
        return request.platform();
    }

    /// What a profile is called in the product version.
    String name(ProfileId profile) {
        return Catalogue.of(generation()).require(profile).displayName();
    }

    /// The page that tells whether a node of a cluster is ready; empty where it has none.
    String health(ElementId cluster) {
        ProfileId profile =
                clusters.stream()
                        .filter(it -> it.id().equals(cluster))
                        .findFirst()
                        .orElseThrow()
                        .profile();
        return Catalogue.of(generation()).require(profile).healthPath(request.version()).orElse("");
    }

    /// Whether there is a cluster of a profile already.
    boolean has(ProfileId profile) {
        return clusters.stream().anyMatch(cluster -> cluster.profile() == profile);
    }

    ElementId subnet(Tier tier, int zone) {
        return id(tier.key() + "-" + letter(zone % zoneCount));
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
        Cluster named = cluster.withName(title(cluster.name()));
        clusters.add(named);
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
                new Cluster(id(id), name, profile, machineSize(profile), scaling),
                count,
                firstZone);
    }

    /// Instance types of the first AWS reference architecture, with c5.large where it names none;
    /// worker nodes on EKS need more than the two vCPUs that one pod requests.
    String machineSize(ProfileId profile) {
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
        add(new LoadBalancer(id(id), title(name), scheme, across(tier), List.of(rules)));
    }

    /// A database server across the zones, with a standby.
    Database database(String id, String name, String version, List<LogicalDatabase> databases) {
        return new Database(
                id(id),
                title(name),
                Engine.MYSQL,
                version,
                "db.m5.large",
                100,
                true,
                14,
                across(Tier.DATABASE),
                databases,
                List.of());
    }

    /// Changes every database server so far.
    void changeDatabases(UnaryOperator<Database> change) {
        nodes.replaceAll(node -> node instanceof Database server ? change.apply(server) : node);
    }

    /// What stands around the nodes of a site: everything an AWS region needs, or the firewall and
    /// the line of a data centre.
    void surroundings() {
        if (kind == Site.Kind.DATA_CENTRE) {
            service(ServiceNode.Kind.FIREWALL);
            service(ServiceNode.Kind.VPN);
            return;
        }
        Parts.natGateways(this);
        Parts.connectEndpoint(this);
        if (request.platform() == Platform.EKS) {
            Parts.containerServices(this);
        }
        Parts.awsServices(this);
    }

    void service(ServiceNode.Kind service) {
        add(
                new ServiceNode(
                        id(service.key()),
                        title(service.title()),
                        service,
                        new Placement.AtSite(siteId())));
    }

    void serviceIn(ServiceNode.Kind service, Tier tier, int zone) {
        boolean several = service == ServiceNode.Kind.NAT_GATEWAY;
        add(
                new ServiceNode(
                        id(service.key() + "-" + letter(zone)),
                        title(service.title() + (several ? " " + letter(zone) : "")),
                        service,
                        Placement.in(subnet(tier, zone))));
    }

    void outside(String id, String name, ExternalNode.Kind external) {
        add(new ExternalNode(new ElementId(id), name, external, new Placement.Outside()));
    }

    void connect(String id, String from, String to, Connection.Kind connection, int port) {
        connect(id, from, to, connection, port, "");
    }

    void connect(
            String id, String from, String to, Connection.Kind connection, int port, String label) {
        connections.add(
                new Connection(
                        new ElementId(id),
                        new ElementId(from),
                        new ElementId(to),
                        connection,
                        port,
                        label));
    }

    void add(Node node) {
        nodes.add(node);
    }

    /// Gives the nodes of a cluster stable names in the private zone: tm1, tm2 and so on.
    void nameNodes(ElementId cluster, String stem) {
        int n = 1;
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof ProfileNode node && node.cluster().equals(cluster)) {
                nodes.set(i, node.withHostName(prefix + stem + n + ".drydock.internal"));
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

    private ElementId siteId() {
        if (prefix.isEmpty()) {
            return new ElementId("aws");
        }
        return id(kind == Site.Kind.AWS_REGION ? "aws" : "data-centre");
    }

    private Site site() {
        boolean aws = kind == Site.Kind.AWS_REGION;
        return new Site(
                siteId(),
                aws ? "AWS " + region().title() : "Data centre",
                kind,
                aws ? region().code() : "headquarters",
                network,
                zones,
                subnets);
    }

    Design build(String description, Settings settings) {
        return new Design(
                request.name(),
                description,
                request.version(),
                request.platform(),
                Optional.of(request.pattern()),
                settings,
                Requirements.NONE,
                sites.stream().map(DesignDraft::site).toList(),
                clusters,
                nodes,
                connections,
                List.of());
    }
}
