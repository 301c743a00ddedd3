package io.drydock.model.rule.fix;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.Zone;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Fix;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Remedies that add, remove, move and name nodes. Each gives at most one fix: none where the
/// design has no place for it.
public final class NodeFixes {

    private NodeFixes() {}

    /// Makes a cluster have at least so many nodes: one that follows the load by raising its
    /// minimum, a fixed one by nodes in the zones where the fewest stand.
    public static List<Fix> atLeast(DesignIndex index, Cluster cluster, int count) {
        return switch (cluster.scaling()) {
            case Scaling.Fixed ignored -> grow(index, cluster, count);
            case Scaling.Elastic elastic ->
                    List.of(
                            rescale(
                                    index,
                                    cluster,
                                    new Scaling.Elastic(count, Math.max(count, elastic.max())),
                                    "Let " + cluster.name() + " run at least " + nodes(count)));
        };
    }

    /// Makes a cluster have exactly so many nodes, whatever the load.
    public static List<Fix> exactly(DesignIndex index, Cluster cluster, int count) {
        if (!cluster.isElastic() && index.members(cluster).size() < count) {
            return grow(index, cluster, count);
        }
        if (!cluster.isElastic()) {
            return removeSurplus(index, List.of(cluster), count);
        }
        Remedy remedy = new Remedy(index);
        remedy.then(new Edit.ReplaceCluster(cluster.withScaling(Scaling.FIXED)));
        resize(remedy, cluster, count);
        return List.of(remedy.titled("Fix " + cluster.name() + " at " + nodes(count)));
    }

    /// Adds or removes nodes of a cluster until it has so many.
    static void resize(Remedy remedy, Cluster cluster, int count) {
        List<ProfileNode> members = remedy.index().members(cluster);
        if (members.size() < count) {
            new Nodes(remedy, cluster).add(count - members.size());
        } else {
            surplus(remedy.index(), members, count)
                    .forEach(id -> remedy.then(new Edit.RemoveNode(id)));
        }
    }

    /// Lowers the most that a cluster following the load runs.
    public static List<Fix> atMost(DesignIndex index, Cluster cluster, int count) {
        return switch (cluster.scaling()) {
            case Scaling.Fixed ignored -> removeSurplus(index, List.of(cluster), count);
            case Scaling.Elastic elastic ->
                    List.of(
                            rescale(
                                    index,
                                    cluster,
                                    new Scaling.Elastic(Math.min(count, elastic.min()), count),
                                    "Let " + cluster.name() + " run at most " + nodes(count)));
        };
    }

    private static List<Fix> grow(DesignIndex index, Cluster cluster, int count) {
        int missing = count - index.members(cluster).size();
        Remedy remedy = new Remedy(index);
        Nodes nodes = new Nodes(remedy, cluster);
        Optional<Lanes.Lane> first = nodes.next();
        if (missing <= 0 || first.isEmpty()) {
            return List.of();
        }
        nodes.add(missing);
        String title =
                missing == 1
                        ? "Add a node to " + cluster.name() + " in " + first.get().zone().name()
                        : "Add " + missing + " nodes to " + cluster.name();
        return List.of(remedy.titled(title));
    }

    /// Adds one node to a cluster in a certain zone; none where the zone has no application subnet.
    public static List<Fix> addNode(DesignIndex index, Cluster cluster, Zone zone) {
        Remedy remedy = new Remedy(index);
        if (!new Nodes(remedy, cluster).addIn(zone.id())) {
            return List.of();
        }
        return List.of(remedy.titled("Add a node to " + cluster.name() + " in " + zone.name()));
    }

    /// Lets a cluster follow the load between two numbers.
    public static List<Fix> elastic(DesignIndex index, Cluster cluster, int min, int max) {
        return List.of(
                rescale(
                        index,
                        cluster,
                        new Scaling.Elastic(min, max),
                        "Let " + cluster.name() + " run " + min + " to " + max + " nodes"));
    }

    private static Fix rescale(
            DesignIndex index, Cluster cluster, Scaling.Elastic scaling, String title) {
        return new Remedy(index)
                .then(new Edit.ReplaceCluster(cluster.withScaling(scaling)))
                .titled(title);
    }

    /// Removes nodes of clusters of one profile until so many are left, keeping different zones.
    public static List<Fix> removeSurplus(
            DesignIndex index, Collection<Cluster> clusters, int count) {
        List<ProfileNode> members =
                clusters.stream().flatMap(cluster -> index.members(cluster).stream()).toList();
        List<ElementId> gone = surplus(index, members, count);
        if (gone.isEmpty()) {
            return List.of();
        }
        Remedy remedy = new Remedy(index);
        gone.forEach(id -> remedy.then(new Edit.RemoveNode(id)));
        String title =
                gone.size() == 1
                        ? "Remove " + nameOf(members, gone.getFirst())
                        : "Remove " + gone.size() + " surplus nodes";
        return List.of(remedy.titled(title));
    }

    private static String nameOf(List<ProfileNode> members, ElementId id) {
        return members.stream()
                .filter(node -> node.id().equals(id))
                .map(ProfileNode::name)
                .findFirst()
                .orElse(id.value());
    }

    /// All but the nodes to keep: the first of each zone, then the first of the rest.
    private static List<ElementId> surplus(
            DesignIndex index, List<ProfileNode> members, int count) {
        Set<ElementId> zones = new HashSet<>();
        Set<ElementId> kept = new LinkedHashSet<>();
        for (ProfileNode node : members) {
            if (kept.size() < count && zones.addAll(index.zonesOf(node))) {
                kept.add(node.id());
            }
        }
        for (ProfileNode node : members) {
            if (kept.size() < count) {
                kept.add(node.id());
            }
        }
        return members.stream().map(ProfileNode::id).filter(id -> !kept.contains(id)).toList();
    }

    /// Moves nodes of clusters out of the fullest zone until no other zone has two fewer; none
    /// where there is no second zone to go to.
    public static List<Fix> spread(DesignIndex index, Collection<Cluster> clusters) {
        Cluster first = clusters.iterator().next();
        Lanes lanes = Lanes.of(index, first);
        List<ProfileNode> members =
                clusters.stream().flatMap(cluster -> index.members(cluster).stream()).toList();
        Map<ElementId, Integer> census = Lanes.census(index, members);
        Remedy remedy = new Remedy(index);
        List<String> moves = new ArrayList<>();
        for (ProfileNode node : members.reversed()) {
            Optional<ElementId> from = index.zonesOf(node).stream().findFirst();
            Optional<Lanes.Lane> to = lanes.emptiest(census);
            if (from.isEmpty() || to.isEmpty()) {
                continue;
            }
            ElementId target = to.get().zone().id();
            if (census.getOrDefault(from.get(), 0) - census.getOrDefault(target, 0) > 1) {
                census.merge(from.get(), -1, Integer::sum);
                census.merge(target, 1, Integer::sum);
                remedy.then(new Edit.MoveNode(node.id(), Placement.in(to.get().subnet().id())));
                moves.add("Move " + node.name() + " to " + to.get().zone().name());
                StorageFixes.reach(remedy, node.cluster(), Set.of(to.get().subnet().id()));
            }
        }
        return switch (moves.size()) {
            case 0 -> List.of();
            case 1 -> List.of(remedy.titled(moves.getFirst()));
            default -> List.of(remedy.titled("Spread " + first.name() + " over the zones"));
        };
    }

    /// Gives each of these nodes a DNS name that no other has: a fix for each, in their order.
    public static List<Fix> name(DesignIndex index, Cluster cluster, List<ProfileNode> nameless) {
        HostNames names = new HostNames(index, cluster);
        List<Fix> fixes = new ArrayList<>(nameless.size());
        for (ProfileNode node : nameless) {
            String name = names.next();
            fixes.add(
                    new Remedy(index)
                            .then(new Edit.ReplaceNode(node.withHostName(name)))
                            .titled("Name " + node.name() + " " + name));
        }
        return fixes;
    }

    /// Gives a node a volume of its own.
    public static Fix giveVolume(DesignIndex index, ProfileNode node) {
        return new Remedy(index)
                .then(new Edit.ReplaceNode(node.withInstanceVolume(true)))
                .titled("Give " + node.name() + " a volume of its own");
    }

    private static String nodes(int count) {
        return count == 1 ? "1 node" : count + " nodes";
    }
}
