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
                    rescale(
                            index,
                            cluster,
                            new Scaling.Elastic(count, Math.max(count, elastic.max())),
                            "Let " + cluster.name() + " run at least " + nodes(count));
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
        FixPlan plan = new FixPlan(index);
        plan.before(new Edit.ReplaceCluster(cluster.withScaling(Scaling.FIXED)));
        return resize(plan, cluster, count)
                ? List.of(plan.fix("Fix " + cluster.name() + " at " + nodes(count)))
                : List.of();
    }

    /// Adds or removes nodes of a cluster until it has so many.
    ///
    /// @return false where there is no place for them
    static boolean resize(FixPlan plan, Cluster cluster, int count) {
        List<ProfileNode> members = plan.index().members(cluster);
        ClusterFixes.keepNoSharedIndex(plan, cluster.profile(), count);
        if (members.size() < count) {
            return new Nodes(plan, cluster).add(count - members.size());
        }
        surplus(plan.index(), members, count).forEach(plan::remove);
        return true;
    }

    /// Lowers the most that a cluster following the load runs.
    public static List<Fix> atMost(DesignIndex index, Cluster cluster, int count) {
        return switch (cluster.scaling()) {
            case Scaling.Fixed ignored -> removeSurplus(index, List.of(cluster), count);
            case Scaling.Elastic elastic ->
                    rescale(
                            index,
                            cluster,
                            new Scaling.Elastic(Math.min(count, elastic.min()), count),
                            "Let " + cluster.name() + " run at most " + nodes(count));
        };
    }

    /// Lowers the most that clusters following the load run, until all of them together stay within
    /// a limit: each gets the same share, and none less than it always runs. None where they always
    /// run more than that.
    public static List<Fix> atMostTogether(DesignIndex index, List<Cluster> clusters, int limit) {
        FixPlan plan = new FixPlan(index);
        int share = limit / Math.max(1, clusters.size());
        int total = 0;
        for (Cluster cluster : clusters) {
            int most = Math.min(index.maximum(cluster), Math.max(share, index.minimum(cluster)));
            total += most;
            if (cluster.scaling() instanceof Scaling.Elastic elastic && most < elastic.max()) {
                plan.before(
                        new Edit.ReplaceCluster(
                                cluster.withScaling(new Scaling.Elastic(elastic.min(), most))));
            }
        }
        return total > limit
                ? List.of()
                : List.of(plan.fix("Let all of them together run at most " + nodes(total)));
    }

    private static List<Fix> grow(DesignIndex index, Cluster cluster, int count) {
        int missing = count - index.members(cluster).size();
        FixPlan plan = new FixPlan(index);
        Nodes nodes = new Nodes(plan, cluster);
        if (missing <= 0 || !nodes.add(missing)) {
            return List.of();
        }
        ClusterFixes.keepNoSharedIndex(plan, cluster.profile(), count);
        String title =
                missing == 1
                        ? added(cluster, nodes.used().getFirst().zone())
                        : "Add " + missing + " nodes to " + cluster.name();
        return List.of(plan.fix(title));
    }

    private static String added(Cluster cluster, Zone zone) {
        return "Add a node to " + cluster.name() + " in " + zone.name();
    }

    /// Adds one node to a cluster in a certain zone; none where the zone has no application subnet.
    public static List<Fix> addNode(DesignIndex index, Cluster cluster, Zone zone) {
        FixPlan plan = new FixPlan(index);
        return new Nodes(plan, cluster).addIn(zone.id())
                ? List.of(plan.fix(added(cluster, zone)))
                : List.of();
    }

    /// Adds one node to a cluster in the zone where the fewest of it stand.
    public static List<Fix> addNode(DesignIndex index, Cluster cluster) {
        return grow(index, cluster, index.members(cluster).size() + 1);
    }

    /// Lets a cluster follow the load between two numbers.
    public static List<Fix> elastic(DesignIndex index, Cluster cluster, int min, int max) {
        return rescale(
                index,
                cluster,
                new Scaling.Elastic(min, max),
                "Let " + cluster.name() + " run " + min + " to " + max + " nodes");
    }

    /// Changes how a cluster follows the load. One that ran a single node so far gets a second in
    /// another zone, or all that are started later would stand where the first does.
    private static List<Fix> rescale(
            DesignIndex index, Cluster cluster, Scaling.Elastic scaling, String title) {
        FixPlan plan = new FixPlan(index);
        plan.before(new Edit.ReplaceCluster(cluster.withScaling(scaling)));
        boolean first = index.members(cluster).size() == 1 && index.maximum(cluster) == 1;
        return first && scaling.max() > 1 && !new Nodes(plan, cluster).add(1)
                ? List.of()
                : List.of(plan.fix(title));
    }

    /// Removes nodes of clusters of one profile until so many are left, keeping different zones;
    /// clusters that follow the load no longer do.
    public static List<Fix> removeSurplus(
            DesignIndex index, Collection<Cluster> clusters, int count) {
        List<ProfileNode> members =
                clusters.stream().flatMap(cluster -> index.members(cluster).stream()).toList();
        List<ProfileNode> gone = surplus(index, members, count);
        // Of nodes at several sites each site needs its own: which ones to keep is no mechanical
        // choice.
        if (gone.isEmpty() || sitesOf(index, members) > 1) {
            return List.of();
        }
        FixPlan plan = new FixPlan(index);
        clusters.stream()
                .filter(Cluster::isElastic)
                .map(cluster -> cluster.withScaling(Scaling.FIXED))
                .forEach(cluster -> plan.before(new Edit.ReplaceCluster(cluster)));
        gone.forEach(plan::remove);
        String title =
                gone.size() == 1
                        ? "Remove " + gone.getFirst().name()
                        : "Remove " + gone.size() + " surplus nodes";
        return List.of(plan.fix(title));
    }

    private static long sitesOf(DesignIndex index, List<ProfileNode> nodes) {
        return nodes.stream().flatMap(node -> index.siteOf(node).stream()).distinct().count();
    }

    /// All but the nodes to keep: the first of each zone, then the first of the rest.
    private static List<ProfileNode> surplus(
            DesignIndex index, List<ProfileNode> members, int count) {
        Set<ElementId> zones = new HashSet<>();
        Set<ElementId> kept = new HashSet<>();
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
        return members.stream().filter(node -> !kept.contains(node.id())).toList();
    }

    /// Moves nodes of clusters out of the fullest zone until no other zone has two fewer, into a
    /// new zone where there is only one.
    public static List<Fix> spread(DesignIndex index, Collection<Cluster> clusters) {
        Cluster first = clusters.iterator().next();
        FixPlan plan = new FixPlan(index);
        Lanes lanes = new Lanes(plan, first);
        List<ProfileNode> members =
                clusters.stream().flatMap(cluster -> index.members(cluster).stream()).toList();
        List<String> moves = lanes.open(2) ? spread(plan, lanes, members) : List.of();
        return switch (moves.size()) {
            case 0 -> List.of();
            case 1 -> List.of(plan.fix(moves.getFirst()));
            default -> List.of(plan.fix("Spread " + first.name() + " over the zones"));
        };
    }

    private static List<String> spread(FixPlan plan, Lanes lanes, List<ProfileNode> members) {
        Map<ElementId, Integer> census = Lanes.census(plan.index(), members);
        List<String> moves = new ArrayList<>();
        for (ProfileNode node : members.reversed()) {
            Optional<ElementId> from = plan.index().zonesOf(node).stream().findFirst();
            Optional<Lanes.Lane> to = lanes.emptiest(census);
            if (from.isEmpty() || to.isEmpty()) {
                continue;
            }
            ElementId target = to.get().zone().id();
            if (census.getOrDefault(from.get(), 0) - census.getOrDefault(target, 0) > 1) {
                census.merge(from.get(), -1, Integer::sum);
                census.merge(target, 1, Integer::sum);
                plan.put(node.withPlacement(Placement.in(to.get().subnet())));
                StorageFixes.reach(plan, node.cluster(), List.of(to.get()));
                moves.add("Move " + node.name() + " to " + to.get().zone().name());
            }
        }
        return moves;
    }

    /// Gives each of these nodes a DNS name that no other has: a fix for each, in their order.
    public static List<Fix> name(DesignIndex index, Cluster cluster, List<ProfileNode> nameless) {
        HostNames names = new HostNames(index, cluster);
        List<Fix> fixes = new ArrayList<>(nameless.size());
        for (ProfileNode node : nameless) {
            FixPlan plan = new FixPlan(index);
            String name = names.next();
            plan.put(node.withHostName(name));
            fixes.add(plan.fix("Name " + node.name() + " " + name));
        }
        return fixes;
    }

    /// Gives a node a volume of its own.
    public static Fix giveVolume(DesignIndex index, ProfileNode node) {
        FixPlan plan = new FixPlan(index);
        plan.put(node.withInstanceVolume(true));
        return plan.fix("Give " + node.name() + " a volume of its own");
    }

    private static String nodes(int count) {
        return count == 1 ? "1 node" : count + " nodes";
    }
}
