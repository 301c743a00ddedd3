package io.drydock.model;

import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cidr;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.Suppression;
import io.drydock.model.design.Tier;
import io.drydock.model.design.Zone;
import io.drydock.model.edit.Edit;
import io.drydock.model.edit.Ids;
import io.drydock.model.pattern.PatternKey;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Random edits that fit a design: the same seed gives the same edits.
public final class RandomDesigns {

    private static final int KINDS = 20;

    private RandomDesigns() {}

    /// An edit that can be applied to the design.
    public static Edit edit(Design design, Random random) {
        for (int attempt = 0; attempt < 50; attempt++) {
            Optional<Edit> edit = candidate(design, random);
            if (edit.isPresent()) {
                return edit.get();
            }
        }
        return new Edit.Rename(Ids.free(design, "renamed"), "after many tries");
    }

    private static Optional<Edit> candidate(Design design, Random random) {
        return switch (random.nextInt(KINDS)) {
            case 0, 1 -> addProfileNode(design, random);
            case 2 -> any(design.nodes(), random).map(n -> new Edit.RemoveNode(n.id()));
            case 3 -> move(design, random);
            case 4 ->
                    any(design.nodes(), random)
                            .map(n -> new Edit.ReplaceNode(n.withName("N" + random.nextInt(99))));
            case 5 -> addCluster(design, random);
            case 6 ->
                    any(design.clusters(), random)
                            .map(c -> new Edit.ReplaceCluster(c.withScaling(scaling(random))));
            case 7 ->
                    random.nextInt(4) > 0
                            ? Optional.empty()
                            : any(design.clusters(), random)
                                    .map(c -> new Edit.RemoveCluster(c.id()));
            case 8 -> addZone(design, random);
            case 9 -> addSubnet(design, random);
            case 10 ->
                    any(subnets(design), random)
                            .map(s -> new Edit.ReplaceSubnet(s.withCidr(cidr(random))));
            case 11 ->
                    any(subnets(design), random)
                            .map(s ->
                                    new Edit.ReplaceSubnet(
                                            s.withTier(pick(Tier.values(), random))));
            case 12 ->
                    random.nextInt(3) > 0
                            ? Optional.empty()
                            : any(subnets(design), random).map(s -> new Edit.RemoveSubnet(s.id()));
            case 13 -> connect(design, random);
            case 14 ->
                    any(design.connections(), random).map(c -> new Edit.RemoveConnection(c.id()));
            case 15 -> settings(design, random);
            case 16 ->
                    Optional.of(
                            new Edit.ChooseVersion(
                                    ProductVersion.OFFERED.get(
                                            random.nextInt(ProductVersion.OFFERED.size()))));
            case 17 ->
                    Optional.of(
                            new Edit.DeclarePattern(
                                    random.nextBoolean()
                                            ? Optional.empty()
                                            : Optional.of(pick(PatternKey.values(), random))));
            case 18 -> changeInfrastructure(design, random);
            default ->
                    any(design.nodes(), random)
                            .map(n ->
                                    new Edit.AcceptFinding(
                                            new Suppression(
                                                    "G-01",
                                                    n.id().value(),
                                                    "agreed \"here\"\n",
                                                    "")));
        };
    }

    private static Optional<Edit> addProfileNode(Design design, Random random) {
        Optional<Cluster> cluster = any(design.clusters(), random);
        Optional<Subnet> subnet = any(subnets(design), random);
        if (cluster.isEmpty() || subnet.isEmpty()) {
            return Optional.empty();
        }
        ElementId id = Ids.free(design, cluster.get().id().value());
        return Optional.of(
                new Edit.AddNode(
                        new ProfileNode(
                                        id,
                                        "Node \u00e9 " + id,
                                        cluster.get().id(),
                                        Placement.in(subnet.get().id()))
                                .withPortOffset(random.nextInt(3))
                                .withInstanceVolume(random.nextBoolean())));
    }

    private static Optional<Edit> move(Design design, Random random) {
        Optional<Node> node = any(design.nodes(), random);
        Optional<Subnet> subnet = any(subnets(design), random);
        return node.isPresent()
                        && subnet.isPresent()
                        && node.get().placement() instanceof Placement.InSubnets
                ? Optional.of(new Edit.MoveNode(node.get().id(), Placement.in(subnet.get().id())))
                : Optional.empty();
    }

    private static Optional<Edit> addCluster(Design design, Random random) {
        Optional<Subnet> subnet = any(subnets(design), random);
        if (subnet.isEmpty()) {
            return Optional.empty();
        }
        ProfileId profile = pick(ProfileId.values(), random);
        ElementId id = Ids.free(design, profile.key());
        Cluster cluster = new Cluster(id, profile.key(), profile, "c5.large", scaling(random));
        ElementId node = Ids.free(design, id + "-first");
        return Optional.of(
                Edit.all(
                        "Add a cluster",
                        new Edit.AddCluster(cluster),
                        new Edit.AddNode(
                                new ProfileNode(
                                        node, "First", id, Placement.in(subnet.get().id())))));
    }

    private static Optional<Edit> addZone(Design design, Random random) {
        return any(design.sites(), random)
                .filter(site -> site.zones().size() < 5)
                .map(site ->
                        new Edit.AddZone(site.id(), new Zone(Ids.free(design, "zone-x"), "x")));
    }

    private static Optional<Edit> addSubnet(Design design, Random random) {
        Optional<Site> site = any(design.sites(), random).filter(s -> !s.zones().isEmpty());
        return site.map(s ->
                new Edit.AddSubnet(
                        s.id(),
                        new Subnet(
                                Ids.free(design, "subnet"),
                                "Extra",
                                s.zones().get(random.nextInt(s.zones().size())).id(),
                                pick(Tier.values(), random),
                                cidr(random))));
    }

    private static Optional<Edit> connect(Design design, Random random) {
        Optional<Node> from = any(design.nodes(), random);
        Optional<Node> to = any(design.nodes(), random);
        if (from.isEmpty() || from.equals(to)) {
            return Optional.empty();
        }
        return to.map(end ->
                new Edit.AddConnection(
                        new Connection(
                                Ids.free(design, "drawn"),
                                from.get().id(),
                                end.id(),
                                pick(Connection.Kind.values(), random),
                                random.nextInt(9000),
                                "")));
    }

    private static Optional<Edit> settings(Design design, Random random) {
        return Optional.of(
                new Edit.ChangeSettings(
                        design.settings()
                                .withPlainHttp(random.nextBoolean())
                                .withAmqpHeartbeatSeconds(random.nextInt(60))
                                .withPersistentIndexes(random.nextBoolean())
                                .withConsistentRateLimits(random.nextBoolean())));
    }

    private static Optional<Edit> changeInfrastructure(Design design, Random random) {
        return any(design.nodes(), random)
                .flatMap(node ->
                        switch (node) {
                            case LoadBalancer balancer ->
                                    Optional.of(
                                            new Edit.ReplaceNode(
                                                    balancer.withMaxHeaderKb(random.nextInt(64))));
                            case Database database ->
                                    Optional.of(
                                            new Edit.ReplaceNode(
                                                    database.withMultiAz(random.nextBoolean())));
                            case FileSystem files ->
                                    Optional.of(
                                            new Edit.ReplaceNode(files.withMountedBy(List.of())));
                            case ServiceNode service ->
                                    Optional.of(new Edit.RemoveNode(service.id()));
                            default -> Optional.empty();
                        });
    }

    private static Scaling scaling(Random random) {
        int min = 1 + random.nextInt(3);
        return random.nextBoolean()
                ? Scaling.FIXED
                : new Scaling.Elastic(min, min + random.nextInt(12));
    }

    private static Cidr cidr(Random random) {
        return Cidr.of("10.0.0.0/16").part(random.nextInt(256), 24);
    }

    private static List<Subnet> subnets(Design design) {
        return design.sites().stream().flatMap(site -> site.subnets().stream()).toList();
    }

    private static <T> T pick(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static <T> Optional<T> any(List<T> list, Random random) {
        return list.isEmpty()
                ? Optional.empty()
                : Optional.of(list.get(random.nextInt(list.size())));
    }
}
