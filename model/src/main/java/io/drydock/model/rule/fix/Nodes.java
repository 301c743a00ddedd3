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
import io.drydock.model.design.TextGrammar;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Adds nodes to one cluster as its other nodes are: named, with a volume, with a mount target in
/// their zone.
final class Nodes {

    private final FixPlan plan;
    private final DesignIndex index;
    private final Cluster cluster;
    private final List<ProfileNode> members;
    private final Lanes lanes;
    private final Map<ElementId, Integer> census;
    private final List<Lanes.Lane> used = new ArrayList<>();
    private Optional<HostNames> names = Optional.empty();
    private int number;

    Nodes(FixPlan plan, Cluster cluster) {
        this.plan = plan;
        this.index = plan.index();
        this.cluster = cluster;
        this.members = index.members(cluster);
        this.lanes = new Lanes(plan, cluster);
        this.census = Lanes.census(index, members);
    }

    /// Adds nodes, each where the fewest stand.
    ///
    /// @return false where they would all stand in one zone
    boolean add(int count) {
        if (!lanes.open(Math.min(2, members.size() + count))) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            lanes.emptiest(census).ifPresent(this::add);
        }
        StorageFixes.reach(plan, cluster.id(), used);
        lanes.letOut(used);
        if (members.size() == 1 && ClusterFixes.lacksFiles(index, cluster)) {
            List<Lanes.Lane> all = new ArrayList<>(StorageFixes.lanesOf(plan, cluster));
            all.addAll(used);
            StorageFixes.share(plan, List.of(cluster), all);
        }
        return used.size() == count;
    }

    /// Adds a node in a zone.
    ///
    /// @return whether the zone has a subnet for it
    boolean addIn(ElementId zone) {
        Optional<Lanes.Lane> lane = lanes.in(zone);
        lane.ifPresent(this::add);
        StorageFixes.reach(plan, cluster.id(), used);
        lanes.letOut(used);
        return lane.isPresent();
    }

    /// Where the new nodes stand.
    List<Lanes.Lane> used() {
        return used;
    }

    private void add(Lanes.Lane lane) {
        do {
            number++;
        } while (index.isTaken(new ElementId(numbered(cluster.id().value()))));
        census.merge(lane.zone().id(), 1, Integer::sum);
        used.add(lane);
        plan.put(
                new ProfileNode(
                        plan.freeId(numbered(cluster.id().value())),
                        TextGrammar.numbered(cluster.name(), number),
                        cluster.id(),
                        Placement.in(lane.subnet()),
                        0,
                        isNamed() ? nextName() : "",
                        hasVolume()));
    }

    private String nextName() {
        HostNames known = names.orElseGet(() -> new HostNames(index, cluster));
        names = Optional.of(known);
        return known.next();
    }

    private String numbered(String stem) {
        String suffix = "-" + number;
        int room = Math.min(stem.length(), ElementId.MAX_LENGTH - suffix.length());
        return stem.substring(0, room) + suffix;
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
