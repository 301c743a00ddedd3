package io.drydock.model.rule;

import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cidr;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Platform;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Requirements.Purpose;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.Settings;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.Tier;
import io.drydock.model.design.Zone;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Designs for tests: the starting designs, and ways to change them in one line.
public final class Designs {

    private Designs() {}

    /// Two all-in-one nodes of 3.2 on EC2, in two zones.
    public static Design aioHa() {
        return start(PatternKey.ALL_IN_ONE_HA, "3.2.0", Platform.EC2, 2);
    }

    /// Six clusters of 3.2 on EC2, in two zones.
    public static Design fullyDistributed() {
        return start(PatternKey.FULLY_DISTRIBUTED, "3.2.0", Platform.EC2, 2);
    }

    /// Gateways and key managers beside a core, on EC2, in two zones.
    public static Design separated(String version) {
        return start(PatternKey.GATEWAY_KEY_MANAGER, version, Platform.EC2, 2);
    }

    /// Gateways for inside and outside, on EC2, in two zones.
    public static Design twoSided(String version) {
        return start(PatternKey.INTERNAL_EXTERNAL, version, Platform.EC2, 2);
    }

    /// An AWS region and a data centre that takes over.
    public static Design recovery(String version) {
        return hybrid(Purpose.DISASTER_RECOVERY, version, Platform.EC2, 2);
    }

    /// The design with a cluster that follows the load.
    public static Design scaled(Design design, String cluster, int min, int max) {
        return cluster(design, cluster, c -> c.withScaling(new Scaling.Elastic(min, max)));
    }

    /// The design shared by several organisations.
    public static Design multiTenant(Design design) {
        return settings(design, s -> s.withMultiTenant(true));
    }

    /// The design with a second site that has two gateways, and no line to it.
    public static Design withGatewaySite(Design design) {
        Site far =
                new Site(
                        id("far"),
                        "Far site",
                        Site.Kind.DATA_CENTRE,
                        "far away",
                        Cidr.of("10.9.0.0/16"),
                        List.of(new Zone(id("far-a"), "Room A"), new Zone(id("far-b"), "Room B")),
                        List.of(
                                farSubnet("far-a", "10.9.0.0/24"),
                                farSubnet("far-b", "10.9.1.0/24")));
        Cluster gateway =
                new Cluster(
                        id("far-gateway"),
                        "Far gateway",
                        ProfileId.GATEWAY,
                        "c5.large",
                        Scaling.FIXED);
        return withNode(
                withNode(
                        edit(design, new Edit.AddSite(far), new Edit.AddCluster(gateway)),
                        "far-gateway",
                        "far-gateway-1",
                        "far-a-subnet"),
                "far-gateway",
                "far-gateway-2",
                "far-b-subnet");
    }

    private static Subnet farSubnet(String zone, String cidr) {
        return new Subnet(id(zone + "-subnet"), zone, id(zone), Tier.APPLICATION, Cidr.of(cidr));
    }

    /// Control plane, traffic manager and gateway of 4.7 on EKS, in two zones.
    public static Design onEks() {
        return start(PatternKey.CONTROL_TRAFFIC_GATEWAY, "4.7.0", Platform.EKS, 2);
    }

    /// Every starting design there is: each pattern, in each version and on each platform that has
    /// it, in two zones and in three.
    public static List<Design> everyStartingDesign() {
        List<Design> designs = new ArrayList<>();
        for (PatternKey pattern : PatternKey.values()) {
            for (ProductVersion version : ProductVersion.OFFERED) {
                for (Platform platform : Platform.values()) {
                    if (StartingDesigns.isOffered(pattern, version.generation(), platform)) {
                        for (int zones = 2; zones <= 3; zones++) {
                            designs.addAll(starts(pattern, version, platform, zones));
                        }
                    }
                }
            }
        }
        return designs;
    }

    private static List<Design> starts(
            PatternKey pattern, ProductVersion version, Platform platform, int zones) {
        if (pattern != PatternKey.HYBRID_CLOUD) {
            return List.of(start(pattern, version.toString(), platform, zones));
        }
        return Stream.of(Purpose.values())
                .map(purpose -> hybrid(purpose, version.toString(), platform, zones))
                .toList();
    }

    /// The starting design of a hybrid deployment.
    public static Design hybrid(Purpose purpose, String version, Platform platform, int zones) {
        return StartingDesigns.create(
                new StartingDesign(
                        id(purpose.key()),
                        PatternKey.HYBRID_CLOUD,
                        ProductVersion.parse(version).orElseThrow(),
                        platform,
                        AwsRegion.OFFERED.getFirst(),
                        zones),
                purpose);
    }

    /// The starting design for these choices in us-east-1.
    public static Design start(PatternKey pattern, String version, Platform platform, int zones) {
        return StartingDesigns.create(
                new StartingDesign(
                        id(pattern.key()),
                        pattern,
                        ProductVersion.parse(version).orElseThrow(),
                        platform,
                        AwsRegion.OFFERED.getFirst(),
                        zones));
    }

    /// The starting design that a starting design would be in another region.
    public static Design in(AwsRegion region, Design design) {
        return StartingDesigns.create(
                new StartingDesign(
                        design.name(),
                        design.pattern().orElseThrow(),
                        design.version(),
                        design.platform(),
                        region,
                        design.sites().getFirst().zones().size()),
                design.requirements().purpose().orElse(Purpose.DISASTER_RECOVERY));
    }

    /// The design after these edits.
    public static Design edit(Design design, Edit... edits) {
        return new Edit.All("Prepare", List.of(edits)).apply(design);
    }

    /// The design without these nodes.
    public static Design without(Design design, String... nodes) {
        Design next = design;
        for (String node : nodes) {
            next = new Edit.RemoveNode(id(node)).apply(next);
        }
        return next;
    }

    /// The design without a cluster.
    public static Design withoutCluster(Design design, String cluster) {
        return new Edit.RemoveCluster(id(cluster)).apply(design);
    }

    /// The design with a cluster changed.
    public static Design cluster(Design design, String cluster, UnaryOperator<Cluster> change) {
        return new Edit.ReplaceCluster(change.apply(cluster(design, cluster))).apply(design);
    }

    /// The cluster with this identifier.
    public static Cluster cluster(Design design, String cluster) {
        return design.clusters().stream()
                .filter(c -> c.id().equals(id(cluster)))
                .findFirst()
                .orElseThrow();
    }

    /// The design with a node changed.
    public static <T extends Node> Design node(
            Design design, String node, Class<T> type, UnaryOperator<T> change) {
        return new Edit.ReplaceNode(change.apply(node(design, node, type))).apply(design);
    }

    /// The node with this identifier.
    public static <T extends Node> T node(Design design, String node, Class<T> type) {
        return design.nodes().stream()
                .filter(n -> n.id().equals(id(node)))
                .findFirst()
                .map(type::cast)
                .orElseThrow();
    }

    /// The design with a load balancer changed.
    public static Design balancer(Design design, String node, UnaryOperator<LoadBalancer> change) {
        return node(design, node, LoadBalancer.class, change);
    }

    /// The page that tells whether a cluster's nodes are ready.
    public static String healthPath(Design design, String cluster) {
        return new DesignIndex(design)
                .cluster(id(cluster))
                .flatMap(it -> Catalogue.of(design.version().generation()).profile(it.profile()))
                .flatMap(profile -> profile.healthPath(design.version()))
                .orElse("");
    }

    /// The design with a load balancer that serves one more cluster.
    public static Design serving(Design design, String balancer, String cluster, int port) {
        return balancer(
                design,
                balancer,
                b -> {
                    List<ListenerRule> rules = new ArrayList<>(b.rules());
                    rules.add(
                            new ListenerRule(
                                    443,
                                    "extra" + port + ".example.com",
                                    id(cluster),
                                    port,
                                    false,
                                    healthPath(design, cluster)));
                    return b.withRules(rules);
                });
    }

    /// The design with no load balancer serving a cluster.
    public static Design unserved(Design design, String cluster) {
        Design next = design;
        for (LoadBalancer balancer : new DesignIndex(design).all(LoadBalancer.class)) {
            next =
                    balancer(
                            next,
                            balancer.id().value(),
                            b ->
                                    b.withRules(
                                            b.rules().stream()
                                                    .filter(r -> !r.target().equals(id(cluster)))
                                                    .toList()));
        }
        return next;
    }

    /// The design with one more node in a cluster.
    public static Design withNode(Design design, String cluster, String node, String subnet) {
        return edit(
                design,
                new Edit.AddNode(
                        new ProfileNode(id(node), node, id(cluster), Placement.in(id(subnet)))));
    }

    /// The design with other settings.
    public static Design settings(Design design, UnaryOperator<Settings> change) {
        return new Edit.ChangeSettings(change.apply(design.settings())).apply(design);
    }

    /// The design declaring another pattern.
    public static Design declaring(Design design, PatternKey pattern) {
        return new Edit.DeclarePattern(Optional.of(pattern)).apply(design);
    }

    /// The design for another product version.
    public static Design version(Design design, String version) {
        return new Edit.ChooseVersion(ProductVersion.parse(version).orElseThrow()).apply(design);
    }

    /// An identifier.
    public static ElementId id(String text) {
        return new ElementId(text);
    }
}
