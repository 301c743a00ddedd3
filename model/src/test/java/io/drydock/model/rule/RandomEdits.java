package io.drydock.model.rule;

import io.drydock.model.RandomDesigns;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.Subnet;
import io.drydock.model.edit.Edit;
import io.drydock.model.edit.Ids;
import io.drydock.model.pattern.PatternKey;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/// Edits that a person could make, chosen by a seeded generator.
final class RandomEdits {

    private RandomEdits() {}

    /// An edit that fits the design.
    static Edit next(Design design, Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> onNode(design, random, node -> new Edit.RemoveNode(node.id()));
            case 1 -> move(design, random);
            case 2 -> scale(design, random);
            case 3 -> onCluster(design, random, c -> new Edit.RemoveCluster(c.id()));
            case 4 -> addNode(design, random);
            case 5 -> new Edit.ChooseVersion(pick(ProductVersion.OFFERED, random));
            case 6 ->
                    new Edit.DeclarePattern(
                            Optional.of(pick(List.of(PatternKey.values()), random)));
            case 7 -> removePlace(design, random);
            default -> RandomDesigns.edit(design, random);
        };
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static Edit nothing() {
        return new Edit.All("Nothing", List.of());
    }

    private static Edit onNode(Design design, Random random, Function<Node, Edit> edit) {
        return design.nodes().isEmpty() ? nothing() : edit.apply(pick(design.nodes(), random));
    }

    private static Edit onCluster(Design design, Random random, Function<Cluster, Edit> edit) {
        return design.clusters().isEmpty()
                ? nothing()
                : edit.apply(pick(design.clusters(), random));
    }

    private static List<Subnet> subnets(Design design) {
        return design.sites().stream().flatMap(site -> site.subnets().stream()).toList();
    }

    private static Edit move(Design design, Random random) {
        List<Subnet> subnets = subnets(design);
        return subnets.isEmpty()
                ? nothing()
                : onNode(
                        design,
                        random,
                        node ->
                                node.placement().subnetIds().isEmpty()
                                        ? nothing()
                                        : new Edit.MoveNode(
                                                node.id(),
                                                Placement.in(pick(subnets, random).id())));
    }

    private static Edit scale(Design design, Random random) {
        int least = 1 + random.nextInt(4);
        int most = least + random.nextInt(12);
        Scaling scaling = random.nextBoolean() ? Scaling.FIXED : new Scaling.Elastic(least, most);
        return onCluster(design, random, c -> new Edit.ReplaceCluster(c.withScaling(scaling)));
    }

    private static Edit addNode(Design design, Random random) {
        List<Subnet> subnets = subnets(design);
        return subnets.isEmpty()
                ? nothing()
                : onCluster(
                        design,
                        random,
                        c ->
                                new Edit.AddNode(
                                        new ProfileNode(
                                                Ids.free(design, c.id() + "-new"),
                                                "New",
                                                c.id(),
                                                Placement.in(pick(subnets, random).id()))));
    }

    private static Edit removePlace(Design design, Random random) {
        List<Subnet> subnets = subnets(design);
        if (subnets.isEmpty()) {
            return nothing();
        }
        Subnet subnet = pick(subnets, random);
        return random.nextBoolean()
                ? new Edit.RemoveSubnet(subnet.id())
                : new Edit.RemoveZone(subnet.zone());
    }
}
