package io.drydock.export.drawing;

import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Cidr;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Platform;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.Tier;
import io.drydock.model.design.Zone;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Designs to draw: every starting design, and random ones that no architect would make.
final class DrawnDesigns {

    private DrawnDesigns() {}

    static List<Design> starting() {
        List<Design> designs = new ArrayList<>();
        for (PatternKey pattern : PatternKey.values()) {
            for (ProductVersion version : ProductVersion.OFFERED) {
                for (Platform platform : Platform.values()) {
                    if (StartingDesigns.isOffered(pattern, version.generation(), platform)) {
                        designs.add(starting(pattern, version, platform, "us-west-1", 2));
                        designs.add(starting(pattern, version, platform, "us-east-1", 3));
                    }
                }
            }
        }
        return designs;
    }

    static Design starting(
            PatternKey pattern,
            ProductVersion version,
            Platform platform,
            String region,
            int zones) {
        AwsRegion place =
                AwsRegion.OFFERED.stream()
                        .filter(offered -> offered.code().equals(region))
                        .findFirst()
                        .orElseThrow();
        String name = pattern.key() + "-" + version.major() + "-" + version.minor() + "-" + zones;
        return StartingDesigns.create(
                new StartingDesign(new ElementId(name), pattern, version, platform, place, zones));
    }

    static List<Design> random() {
        return IntStream.range(0, 60).mapToObj(seed -> random(seed, 40)).toList();
    }

    /// A design of about so many nodes; the seed is its name.
    static Design random(int seed, int size) {
        return new Generator(new Random(seed)).design("seed-" + seed, size);
    }

    private static final class Generator {
        private final Random random;
        private final List<Site> sites = new ArrayList<>();
        private final List<Cluster> clusters = new ArrayList<>();
        private final List<Node> nodes = new ArrayList<>();
        private final List<Connection> connections = new ArrayList<>();

        Generator(Random random) {
            this.random = random;
        }

        Design design(String name, int size) {
            int siteCount = 1 + random.nextInt(3);
            for (int n = 0; n < siteCount; n++) {
                sites.add(site(n));
            }
            int clusterCount = 1 + random.nextInt(6);
            for (int n = 0; n < clusterCount; n++) {
                clusters.add(cluster(n));
            }
            for (int n = 0; n < size; n++) {
                nodes.add(node(n));
            }
            for (int n = 0; n < 6; n++) {
                connections.add(connection(n));
            }
            Design base =
                    starting(
                            PatternKey.ALL_IN_ONE_HA,
                            new ProductVersion(3, 2, 0),
                            Platform.EC2,
                            "us-east-1",
                            2);
            return new Design(
                    new ElementId(name),
                    "",
                    base.version(),
                    base.platform(),
                    base.pattern(),
                    base.settings(),
                    base.requirements(),
                    sites,
                    clusters,
                    nodes,
                    connections,
                    List.of());
        }

        private Site site(int number) {
            List<Zone> zones = new ArrayList<>();
            List<Subnet> subnets = new ArrayList<>();
            int zoneCount = 1 + random.nextInt(4);
            for (int z = 0; z < zoneCount; z++) {
                ElementId zone = new ElementId("zone-" + number + "-" + z);
                zones.add(new Zone(zone, "zone " + z));
                for (Tier tier : Tier.values()) {
                    int count = z == 0 && tier == Tier.APPLICATION ? 1 : random.nextInt(3);
                    for (int s = 0; s < count; s++) {
                        String id = "subnet-" + number + "-" + z + "-" + tier.key() + "-" + s;
                        Cidr cidr = Cidr.of("10.0.0.0/8").part(random.nextInt(4096), 24);
                        subnets.add(new Subnet(new ElementId(id), word(), zone, tier, cidr));
                    }
                }
            }
            Site.Kind kind = number == 0 ? Site.Kind.AWS_REGION : Site.Kind.DATA_CENTRE;
            return new Site(
                    new ElementId("site-" + number),
                    "Site " + number,
                    kind,
                    "eu-north-1",
                    Cidr.of("10.0.0.0/8"),
                    zones,
                    subnets);
        }

        private Cluster cluster(int number) {
            ProfileId[] profiles = ProfileId.values();
            return new Cluster(
                    new ElementId("cluster-" + number),
                    "Cluster " + number,
                    profiles[random.nextInt(profiles.length)],
                    "c5.large",
                    random.nextBoolean() ? Scaling.FIXED : new Scaling.Elastic(2, 12));
        }

        private Node node(int number) {
            ElementId id = new ElementId("node-" + number);
            return switch (random.nextInt(10)) {
                case 0 -> new LoadBalancer(id, word(), scheme(), several(), List.of(rule()));
                case 1 -> new FileSystem(id, word(), several(), List.of(anyCluster()));
                case 2 -> new Cache(id, word(), "cache.t4g.small", 1, false, several());
                case 3 -> service(id);
                case 4 -> external(id);
                default ->
                        new ProfileNode(
                                id, word(), anyCluster(), Placement.in(any(subnets()).id()));
            };
        }

        private Node service(ElementId id) {
            ServiceNode.Kind kind = any(List.of(ServiceNode.Kind.values()));
            Placement placement =
                    switch (kind.standing()) {
                        case ONE_SUBNET -> Placement.in(any(subnets()).id());
                        case SEVERAL_SUBNETS -> several();
                        case SITE -> new Placement.AtSite(any(sites).id());
                    };
            return new ServiceNode(id, kind.title(), kind, placement);
        }

        private Node external(ElementId id) {
            Placement placement =
                    random.nextInt(3) == 0
                            ? Placement.in(any(subnets()).id())
                            : new Placement.Outside();
            return new ExternalNode(
                    id, word(), any(List.of(ExternalNode.Kind.values())), placement);
        }

        private Connection connection(int number) {
            Connection.Kind kind = any(List.of(Connection.Kind.values()));
            ElementId from = any(nodes).id();
            List<Node> others = nodes.stream().filter(node -> !node.id().equals(from)).toList();
            ElementId to = kind == Connection.Kind.SITE_LINK ? any(sites).id() : any(others).id();
            ElementId id = new ElementId("drawn-" + number);
            return new Connection(id, from, to, kind, random.nextInt(2) * 443, "");
        }

        private LoadBalancer.Scheme scheme() {
            return any(List.of(LoadBalancer.Scheme.values()));
        }

        private ListenerRule rule() {
            return new ListenerRule(443, "", anyCluster(), 9443, false, "");
        }

        private Placement several() {
            Subnet first = any(subnets());
            List<ElementId> ids =
                    sites.stream()
                            .filter(site -> site.subnets().contains(first))
                            .flatMap(site -> site.subnets().stream())
                            .filter(subnet -> subnet.tier() == first.tier())
                            .filter(subnet -> subnet.equals(first) || random.nextBoolean())
                            .map(Subnet::id)
                            .toList();
            return Placement.across(ids);
        }

        private ElementId anyCluster() {
            return any(clusters).id();
        }

        private List<Subnet> subnets() {
            return sites.stream().flatMap(site -> site.subnets().stream()).toList();
        }

        private String word() {
            return any(
                    List.of(
                            "Gateway",
                            "A",
                            "Service with a name that nobody would call short",
                            "caf\u00e9 \u6771\u4eac",
                            "NAT"));
        }

        private <T> T any(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }
    }
}
