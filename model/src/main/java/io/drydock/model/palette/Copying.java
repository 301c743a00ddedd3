package io.drydock.model.palette;

import io.drydock.model.design.Bastion;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Subnet;
import io.drydock.model.edit.Edit;
import io.drydock.model.edit.Ids;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Copies nodes within a design.
///
/// A copy has the size and the settings of its original and serves nobody yet: host names, logical
/// databases and mounts belong to one node only. The copy of a WSO2 node joins its cluster.
public final class Copying {

    private Copying() {}

    /// Copies nodes as one edit, each to where its original stands.
    ///
    /// @param nodes the originals; those of this design, or what they were before they were removed
    /// @throws IllegalArgumentException with the reason when there is no place for one of them
    public static Edit edit(List<Node> nodes, DesignIndex index) {
        return edit(nodes, Optional.empty(), index);
    }

    /// Copies nodes as one edit to a subnet; what does not stand in one goes where its original is.
    ///
    /// @param nodes the originals; those of this design, or what they were before they were removed
    /// @throws IllegalArgumentException with the reason when there is no place for one of them
    public static Edit edit(List<Node> nodes, Subnet subnet, DesignIndex index) {
        return edit(nodes, Optional.of(subnet), index);
    }

    private static Edit edit(List<Node> nodes, Optional<Subnet> subnet, DesignIndex index) {
        List<Edit> edits = new ArrayList<>();
        DesignIndex current = index;
        for (Node node : nodes) {
            Target target = target(node, subnet, current);
            PaletteItem item = item(node, current);
            refuse(PlacementPolicy.refusal(item, target, current));
            Edit copy = copy(node, item, target, current);
            edits.add(copy);
            current = new DesignIndex(copy.apply(current.design()));
        }
        String title =
                nodes.size() == 1
                        ? "Copy " + nodes.getFirst().name()
                        : "Copy " + nodes.size() + " nodes";
        return new Edit.All(title, edits);
    }

    private static void refuse(Optional<String> reason) {
        reason.ifPresent(text -> {
            throw new IllegalArgumentException(text);
        });
    }

    private static PaletteItem item(Node node, DesignIndex index) {
        if (node instanceof ProfileNode member && index.cluster(member.cluster()).isEmpty()) {
            throw new IllegalArgumentException(
                    "The cluster of " + node.name() + " is gone: add a new one from the palette.");
        }
        return PaletteItem.of(node, index);
    }

    private static Target target(Node node, Optional<Subnet> subnet, DesignIndex index) {
        return switch (node.placement()) {
            case Placement.InSubnets in ->
                    new Target.InSubnet(subnet.orElseGet(() -> home(node, in, index)));
            case Placement.AtSite at ->
                    new Target.BesideNetwork(index.site(at.site()).orElseThrow(() -> gone(node)));
            case Placement.Outside _ -> new Target.Elsewhere();
        };
    }

    private static Subnet home(Node node, Placement.InSubnets in, DesignIndex index) {
        return in.subnetIds().stream()
                .flatMap(id -> index.subnet(id).stream())
                .map(DesignIndex.SubnetPlace::subnet)
                .findFirst()
                .orElseThrow(() -> gone(node));
    }

    private static IllegalArgumentException gone(Node node) {
        return new IllegalArgumentException(
                "The place where " + node.name() + " stood is gone: select a subnet for the copy.");
    }

    private static Edit copy(Node node, PaletteItem item, Target target, DesignIndex index) {
        if (node instanceof ProfileNode member && target instanceof Target.InSubnet in) {
            Cluster cluster = index.cluster(member.cluster()).orElseThrow();
            return new Edit.All(
                    "Copy " + node.name(), ClusterGrowth.edits(cluster, in.subnet(), index));
        }
        String name = freeName(node.name().replaceFirst(" \\d+$", ""), index.design());
        return new Edit.AddNode(
                twin(
                        node,
                        Ids.free(index.design(), name),
                        name,
                        Placing.placement(item, target, index)));
    }

    /// The first of `Bastion 2`, `Bastion 3` ... that no node is called.
    private static String freeName(String stem, Design design) {
        Set<String> taken = new HashSet<>();
        design.nodes().forEach(node -> taken.add(node.name()));
        int number = 2;
        while (taken.contains(stem + " " + number)) {
            number++;
        }
        return stem + " " + number;
    }

    private static Node twin(Node node, ElementId id, String name, Placement placement) {
        return switch (node) {
            case ProfileNode member ->
                    new ProfileNode(id, name, member.cluster(), placement)
                            .withInstanceVolume(member.instanceVolume());
            case LoadBalancer balancer ->
                    new LoadBalancer(
                            id,
                            name,
                            balancer.scheme(),
                            placement,
                            List.of(),
                            balancer.certificate(),
                            balancer.idleTimeoutSeconds(),
                            balancer.maxHeaderKb());
            case Database database ->
                    new Database(
                            id,
                            name,
                            database.engine(),
                            database.engineVersion(),
                            database.instanceClass(),
                            database.storageGib(),
                            database.multiAz(),
                            database.backupDays(),
                            placement,
                            List.of(),
                            database.admits());
            case FileSystem _ -> new FileSystem(id, name, placement, List.of());
            case Cache cache ->
                    new Cache(
                            id,
                            name,
                            cache.nodeType(),
                            cache.replicas(),
                            cache.sharded(),
                            placement);
            case Bastion bastion ->
                    new Bastion(id, name, bastion.instanceType(), placement, bastion.sshFrom());
            case ServiceNode service -> new ServiceNode(id, name, service.kind(), placement);
            case ExternalNode outside -> new ExternalNode(id, name, outside.kind(), placement);
        };
    }
}
