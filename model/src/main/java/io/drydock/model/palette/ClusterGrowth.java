package io.drydock.model.palette;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.Profile;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.TextGrammar;
import io.drydock.model.edit.Edit;
import io.drydock.model.edit.Ids;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Adds a WSO2 node to the cluster it belongs to, or begins that cluster.
final class ClusterGrowth {

    /// A host name whose first label ends in a number, such as `tm2.drydock.internal`.
    private static final Pattern NUMBERED_HOST = Pattern.compile("([a-z-]+)(\\d+)(\\..+)?");

    private ClusterGrowth() {}

    static List<Edit> edits(ProfileId profile, Subnet subnet, DesignIndex index) {
        Profile facts = Catalogue.of(index.generation()).require(profile);
        Optional<Cluster> home =
                Placing.homeCluster(profile, subnet, index)
                        .filter(cluster -> hasRoom(cluster, facts, index));
        return home.isPresent() ? join(home.get(), subnet, index) : begin(facts, subnet, index);
    }

    /// One more node of this cluster, which may be one of several of its profile.
    static List<Edit> edits(Cluster cluster, Subnet subnet, DesignIndex index) {
        Profile facts = Catalogue.of(index.generation()).require(cluster.profile());
        if (!hasRoom(cluster, facts, index)) {
            throw new IllegalArgumentException(
                    "A cluster of "
                            + facts.displayName()
                            + " has at most "
                            + facts.scaling().max().orElse(0)
                            + " nodes, and "
                            + cluster.name()
                            + " is complete.");
        }
        return join(cluster, subnet, index);
    }

    private static boolean hasRoom(Cluster cluster, Profile facts, DesignIndex index) {
        return index.members(cluster).size() < facts.scaling().max().orElse(Integer.MAX_VALUE);
    }

    private static List<Edit> begin(Profile facts, Subnet subnet, DesignIndex index) {
        Set<ElementId> taken = Ids.all(index.design());
        int others = index.clusters(facts.id()).size();
        String name =
                others == 0 ? facts.displayName() : facts.displayName() + " group " + (others + 1);
        ElementId id = Ids.free(taken, name);
        Cluster cluster =
                new Cluster(
                        id,
                        name,
                        facts.id(),
                        Placing.machineSize(facts.id(), index),
                        Scaling.FIXED);
        taken.add(id);
        ProfileNode node =
                new ProfileNode(
                                Ids.free(taken, id + "-1"),
                                TextGrammar.numbered(name, 1),
                                id,
                                Placement.in(subnet.id()))
                        .withInstanceVolume(facts.storage().perInstance());
        return List.of(new Edit.AddCluster(cluster), new Edit.AddNode(node));
    }

    private static List<Edit> join(Cluster cluster, Subnet subnet, DesignIndex index) {
        List<ProfileNode> siblings = index.members(cluster);
        Set<ElementId> taken = Ids.all(index.design());
        int number = siblings.size() + 1;
        while (taken.contains(new ElementId(cluster.id() + "-" + number))) {
            number++;
        }
        ProfileNode node =
                new ProfileNode(
                        new ElementId(cluster.id() + "-" + number),
                        TextGrammar.numbered(cluster.name(), number),
                        cluster.id(),
                        Placement.in(subnet.id()),
                        siblings.isEmpty() ? 0 : siblings.getFirst().portOffset(),
                        nextHost(siblings),
                        !siblings.isEmpty()
                                && siblings.stream().allMatch(ProfileNode::instanceVolume));
        List<Edit> edits = new ArrayList<>(List.of(new Edit.AddNode(node)));
        if (cluster.scaling() instanceof Scaling.Elastic range && range.max() <= siblings.size()) {
            Scaling wider = new Scaling.Elastic(range.min(), siblings.size() + 1);
            edits.add(new Edit.ReplaceCluster(cluster.withScaling(wider)));
        }
        return edits;
    }

    /// Continues the numbers of the siblings' host names; empty where a sibling has none.
    private static String nextHost(List<ProfileNode> siblings) {
        int highest = 0;
        String before = "";
        String after = "";
        for (ProfileNode sibling : siblings) {
            Matcher matcher = NUMBERED_HOST.matcher(sibling.hostName());
            if (!matcher.matches()) {
                return "";
            }
            highest = Math.max(highest, Integer.parseInt(matcher.group(2)));
            before = matcher.group(1);
            after = Optional.ofNullable(matcher.group(3)).orElse("");
        }
        return siblings.isEmpty() ? "" : before + (highest + 1) + after;
    }
}
