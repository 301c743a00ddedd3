package io.drydock.model.rule.fix;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.Profile;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.catalogue.StorageUse;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Platform;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Adds nodes to one cluster as its other nodes are: named, with a volume, with a mount target in
/// their zone.
final class Nodes {

    private final Remedy remedy;
    private final DesignIndex index;
    private final Cluster cluster;
    private final List<ProfileNode> members;
    private final Lanes lanes;
    private final Map<ElementId, Integer> census;
    private final HostNames names;
    private final Set<ElementId> newSubnets = new LinkedHashSet<>();
    private int number;

    Nodes(Remedy remedy, Cluster cluster) {
        this.remedy = remedy;
        this.index = remedy.index();
        this.cluster = cluster;
        this.members = index.members(cluster);
        this.lanes = Lanes.of(index, cluster);
        this.census = new HashMap<>(Lanes.census(index, members));
        this.names = new HostNames(index, cluster);
        this.number = members.size();
    }

    /// The zone that the next node goes to.
    Optional<Lanes.Lane> next() {
        return lanes.emptiest(census);
    }

    /// Adds nodes, each where the fewest stand.
    void add(int count) {
        for (int i = 0; i < count; i++) {
            next().ifPresent(this::add);
        }
        StorageFixes.reach(remedy, cluster.id(), newSubnets);
    }

    /// The subnets that got nodes.
    Set<ElementId> newSubnets() {
        return newSubnets;
    }

    /// Adds a node in a zone.
    ///
    /// @return whether the zone has a subnet for it
    boolean addIn(ElementId zone) {
        Optional<Lanes.Lane> lane =
                lanes.lanes().stream().filter(l -> l.zone().id().equals(zone)).findFirst();
        lane.ifPresent(this::add);
        StorageFixes.reach(remedy, cluster.id(), newSubnets);
        return lane.isPresent();
    }

    private void add(Lanes.Lane lane) {
        number++;
        census.merge(lane.zone().id(), 1, Integer::sum);
        newSubnets.add(lane.subnet().id());
        remedy.then(
                new Edit.AddNode(
                        new ProfileNode(
                                remedy.freeNumber(cluster.id(), number),
                                cluster.name() + " " + number,
                                cluster.id(),
                                Placement.in(lane.subnet().id()),
                                0,
                                isNamed() ? names.next() : "",
                                hasVolume())));
    }

    private boolean isNamed() {
        boolean needed =
                cluster.profile() == ProfileId.TRAFFIC_MANAGER
                        || cluster.profile() == ProfileId.ANALYTICS_WORKER;
        return index.design().platform() == Platform.EC2
                && (needed || members.stream().anyMatch(node -> !node.hostName().isEmpty()));
    }

    private boolean hasVolume() {
        boolean needed =
                cluster.profile() == ProfileId.ANALYTICS_WORKER
                        && Catalogue.of(index.generation())
                                .profile(cluster.profile())
                                .map(Profile::storage)
                                .filter(StorageUse::perInstance)
                                .isPresent();
        return needed || members.stream().anyMatch(ProfileNode::instanceVolume);
    }
}
