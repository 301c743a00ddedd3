package io.drydock.model.edit;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ProfileNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Takes elements out of a design together with everything that points at them.
final class Removal {

    private Removal() {}

    /// Removes nodes, the connections at them, and clusters left empty.
    static Design nodes(Design design, Collection<ElementId> ids) {
        if (ids.isEmpty()) {
            return design;
        }
        Set<ElementId> gone = new HashSet<>(ids);
        List<ElementId> clusters = new ArrayList<>();
        for (Node node : design.nodes()) {
            if (node instanceof ProfileNode member && gone.contains(member.id())) {
                clusters.add(member.cluster());
            }
        }
        Design next =
                references(design, gone)
                        .withNodes(Lists.retain(design.nodes(), node -> !gone.contains(node.id())));
        return emptyClusters(next, clusters);
    }

    /// Removes those of the clusters that have no node left, and what points at them.
    static Design emptyClusters(Design design, Collection<ElementId> candidates) {
        Set<ElementId> empty = new HashSet<>(candidates);
        for (Node node : design.nodes()) {
            if (node instanceof ProfileNode member) {
                empty.remove(member.cluster());
            }
        }
        if (empty.isEmpty()) {
            return design;
        }
        Design next =
                design.withClusters(
                        Lists.retain(design.clusters(), cluster -> !empty.contains(cluster.id())));
        return references(
                next.withNodes(Lists.map(next.nodes(), node -> withoutTargets(node, empty))),
                empty);
    }

    private static Node withoutTargets(Node node, Set<ElementId> clusters) {
        if (node instanceof LoadBalancer balancer) {
            return balancer.withRules(
                    Lists.retain(balancer.rules(), rule -> !clusters.contains(rule.target())));
        }
        if (node instanceof FileSystem fileSystem) {
            return fileSystem.withMountedBy(
                    Lists.retain(fileSystem.mountedBy(), id -> !clusters.contains(id)));
        }
        return node;
    }

    /// Removes the drawn connections at the elements and the accepted findings about them.
    static Design references(Design design, Collection<ElementId> gone) {
        return design.withConnections(
                        Lists.retain(
                                design.connections(),
                                connection ->
                                        !gone.contains(connection.from())
                                                && !gone.contains(connection.to())))
                .withSuppressions(
                        Lists.retain(
                                design.suppressions(),
                                kept ->
                                        gone.stream()
                                                .noneMatch(
                                                        id -> id.value().equals(kept.element()))));
    }

    /// Shortens placements to the subnets and sites that exist, and removes nodes and connections
    /// that have no place or end left.
    static Design danglingPlaces(Design design) {
        Set<ElementId> subnets = new HashSet<>();
        Set<ElementId> sites = new HashSet<>();
        design.sites()
                .forEach(site -> {
                    sites.add(site.id());
                    site.subnets().forEach(subnet -> subnets.add(subnet.id()));
                });
        List<ElementId> homeless = new ArrayList<>();
        for (Node node : design.nodes()) {
            boolean stands =
                    switch (node.placement()) {
                        case Placement.InSubnets p ->
                                p.subnets().stream().anyMatch(subnets::contains);
                        case Placement.AtSite p -> sites.contains(p.site());
                        case Placement.Outside ignored -> true;
                    };
            if (!stands) {
                homeless.add(node.id());
            }
        }
        Design next = nodes(design, homeless);
        next = next.withNodes(Lists.map(next.nodes(), node -> withExistingSubnets(node, subnets)));
        return withExistingEnds(next);
    }

    private static Node withExistingSubnets(Node node, Set<ElementId> subnets) {
        if (node.placement() instanceof Placement.InSubnets placement) {
            List<ElementId> left = Lists.retain(placement.subnets(), subnets::contains);
            return left.size() == placement.subnets().size()
                    ? node
                    : node.withPlacement(new Placement.InSubnets(left));
        }
        return node;
    }

    private static Design withExistingEnds(Design design) {
        Design next = emptyClusters(design, design.clusters().stream().map(Cluster::id).toList());
        Set<ElementId> ends = Ids.all(next);
        return next.withConnections(
                Lists.retain(
                        next.connections(),
                        connection ->
                                ends.contains(connection.from())
                                        && ends.contains(connection.to())));
    }
}
