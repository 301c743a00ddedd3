package io.drydock.app.form;

import io.drydock.model.design.Bastion;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.TextGrammar;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.index.DesignIndex.SubnetPlace;
import io.drydock.model.palette.PaletteItem;
import io.drydock.model.palette.PlacementPolicy;
import io.drydock.model.palette.Placing;
import io.drydock.model.palette.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The form of a node.
final class NodeForm {

    private NodeForm() {}

    static Form of(Node node, DesignIndex index) {
        List<Field> fields = new ArrayList<>();
        fields.add(Fields.name(node.name(), name -> new Edit.ReplaceNode(node.withName(name))));
        place(node, index).ifPresent(fields::add);
        fields.addAll(own(node));
        List<Section> sections = new ArrayList<>(List.of(new Section("", fields)));
        sections.addAll(further(node, index));
        sections.addAll(DrawnLines.of(node, index));
        return new Form(
                node.id(),
                PaletteItem.of(node, index).title(index.generation()),
                node.name(),
                sections);
    }

    private static List<Field> own(Node node) {
        return switch (node) {
            case ProfileNode member ->
                    List.of(
                            Fields.optional(
                                    "Host name",
                                    member.hostName(),
                                    TextGrammar.HOST,
                                    host -> new Edit.ReplaceNode(member.withHostName(host))),
                            Fields.number(
                                    "Port offset",
                                    member.portOffset(),
                                    0,
                                    50_000,
                                    offset -> new Edit.ReplaceNode(member.withPortOffset(offset))),
                            Fields.toggle(
                                    "Volume of its own",
                                    member.instanceVolume(),
                                    on -> new Edit.ReplaceNode(member.withInstanceVolume(on))));
            case LoadBalancer balancer -> LoadBalancerForm.fields(balancer);
            case Database database -> DatabaseForm.fields(database);
            case FileSystem _ -> List.of();
            case Cache cache ->
                    List.of(
                            Fields.held(
                                    "Node type",
                                    cache.nodeType(),
                                    TextGrammar.MACHINE_SIZE,
                                    type ->
                                            new Edit.ReplaceNode(
                                                    with(cache, type, cache.replicas()))),
                            Fields.number(
                                    "Replicas",
                                    cache.replicas(),
                                    0,
                                    5,
                                    count ->
                                            new Edit.ReplaceNode(
                                                    with(cache, cache.nodeType(), count))),
                            Fields.toggle(
                                    "Sharded",
                                    cache.sharded(),
                                    on -> new Edit.ReplaceNode(cache.withSharded(on))));
            case Bastion bastion ->
                    List.of(
                            Fields.held(
                                    "Machine size",
                                    bastion.instanceType(),
                                    TextGrammar.MACHINE_SIZE,
                                    type ->
                                            new Edit.ReplaceNode(
                                                    new Bastion(
                                                            bastion.id(),
                                                            bastion.name(),
                                                            type,
                                                            bastion.placement(),
                                                            bastion.sshFrom()))),
                            Fields.networks(
                                    "SSH from",
                                    bastion.sshFrom(),
                                    networks ->
                                            new Edit.ReplaceNode(bastion.withSshFrom(networks))));
            case ServiceNode service -> List.of(new Field.Fact("Service", service.kind().title()));
            case ExternalNode external -> List.of(new Field.Fact("Kind", external.kind().title()));
        };
    }

    private static List<Section> further(Node node, DesignIndex index) {
        return switch (node) {
            case ProfileNode member ->
                    index.cluster(member.cluster())
                            .map(cluster -> List.of(ClusterForm.section("Cluster", cluster, index)))
                            .orElse(List.of());
            case LoadBalancer balancer -> LoadBalancerForm.rules(balancer, index);
            case Database database -> DatabaseForm.databases(database);
            case FileSystem files -> List.of(mounts(files, index));
            case Cache _, Bastion _, ServiceNode _, ExternalNode _ -> List.of();
        };
    }

    private static Cache with(Cache old, String type, int replicas) {
        return new Cache(old.id(), old.name(), type, replicas, old.sharded(), old.placement());
    }

    /// One subnet can be chosen among those where the node may live; several are only shown.
    private static Optional<Field> place(Node node, DesignIndex index) {
        List<SubnetPlace> places = index.places(node);
        if (places.isEmpty()) {
            return index.siteOf(node).map(site -> new Field.Fact("Site", site.name()));
        }
        if (places.size() > 1 || Placing.spans(PaletteItem.of(node, index))) {
            List<String> names = places.stream().map(place -> place.subnet().name()).toList();
            return Optional.of(new Field.Fact("Subnets", String.join(", ", names)));
        }
        Subnet current = places.getFirst().subnet();
        List<Subnet> options =
                index.design().sites().stream()
                        .flatMap(site -> site.subnets().stream())
                        .filter(subnet ->
                                subnet.equals(current)
                                        || PlacementPolicy.refusal(node, subnet, index).isEmpty())
                        .toList();
        return Optional.of(
                Fields.choice(
                        "Subnet",
                        current,
                        options,
                        Subnet::name,
                        subnet ->
                                new Change.Make(
                                        Placing.move(node, new Target.InSubnet(subnet), index))));
    }

    private static Section mounts(FileSystem files, DesignIndex index) {
        List<Field> fields = new ArrayList<>();
        for (Cluster cluster : index.design().clusters()) {
            fields.add(
                    Fields.toggle(
                            cluster.name(),
                            files.mountedBy().contains(cluster.id()),
                            on -> new Edit.ReplaceNode(mounted(files, cluster.id(), on))));
        }
        return new Section("Mounted by", fields);
    }

    private static FileSystem mounted(FileSystem files, ElementId cluster, boolean on) {
        List<ElementId> clusters = new ArrayList<>(files.mountedBy());
        if (!on) {
            clusters.remove(cluster);
        } else if (!clusters.contains(cluster)) {
            clusters.add(cluster);
        }
        return files.withMountedBy(clusters);
    }
}
