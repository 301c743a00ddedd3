package io.drydock.model.rule.fix;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.Tier;
import io.drydock.model.design.Zone;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The zones of one site in which a fix may place WSO2 nodes, each with its application subnet.
/// Opens a second zone where there is only one: nodes that stand together fail together.
final class Lanes {

    /// A zone with the subnet for nodes.
    ///
    /// @param zone the zone
    /// @param subnet its first application subnet
    record Lane(Zone zone, ElementId subnet) {}

    private final FixPlan plan;
    private final Optional<Site> site;
    private final List<Lane> lanes = new ArrayList<>();

    /// The lanes of a cluster's own site, or of the main site while it has no node.
    Lanes(FixPlan plan, Cluster cluster) {
        this.plan = plan;
        this.site = siteOf(plan.index(), cluster);
        site.ifPresent(this::collect);
    }

    private void collect(Site place) {
        for (Zone zone : place.zones()) {
            List<Subnet> there = plan.index().subnets(zone.id(), Tier.APPLICATION);
            if (!there.isEmpty()) {
                lanes.add(new Lane(zone, there.getFirst().id()));
            }
        }
    }

    /// The site a cluster stands in; the main one while it has no node.
    static Optional<Site> siteOf(DesignIndex index, Cluster cluster) {
        return index.members(cluster).stream()
                .findFirst()
                .flatMap(index::siteOf)
                .or(() -> index.design().sites().stream().findFirst());
    }

    /// Makes sure that there are so many lanes.
    ///
    /// @return false where the site has no room or the region no further zone
    boolean open(int least) {
        if (site.isPresent()) {
            for (Zone zone : site.get().zones()) {
                if (lanes.size() < least && lanes.stream().noneMatch(l -> l.zone().equals(zone))) {
                    open(site.get(), zone);
                }
            }
            while (lanes.size() < least && newZone(plan, site.get()).isPresent()) {
                open(site.get(), plan.zones(site.get()).getLast());
            }
        }
        return lanes.size() >= least;
    }

    private void open(Site place, Zone zone) {
        plan.subnet(place, zone.id(), Tier.APPLICATION)
                .ifPresent(subnet -> lanes.add(new Lane(zone, subnet)));
    }

    /// Adds a zone with all its subnets to a site, as a part of a fix.
    static Optional<Zone> newZone(FixPlan plan, Site site) {
        return plan.addZone(site).filter(zone -> ZoneFixes.furnish(plan, site, zone));
    }

    /// Gives the first nodes of a site at AWS a way to the internet, which they fetch updates and
    /// images by. A site that has nodes already is judged by itself.
    void letOut(List<Lane> used) {
        site.filter(place -> place.kind() == Site.Kind.AWS_REGION)
                .filter(place -> plan.index().peopledZones(place).isEmpty())
                .filter(place -> !plan.hasNatGateway(place))
                .ifPresent(place ->
                        used.stream()
                                .map(Lane::zone)
                                .distinct()
                                .forEach(zone -> NetworkFixes.putNatGateway(plan, place, zone)));
    }

    /// How many of these nodes stand in each zone.
    static Map<ElementId, Integer> census(DesignIndex index, List<ProfileNode> nodes) {
        Map<ElementId, Integer> count = new HashMap<>();
        for (ProfileNode node : nodes) {
            index.zonesOf(node).forEach(zone -> count.merge(zone, 1, Integer::sum));
        }
        return count;
    }

    /// The lane with the fewest nodes, the first of several; empty where there is no lane.
    Optional<Lane> emptiest(Map<ElementId, Integer> census) {
        Optional<Lane> best = Optional.empty();
        int fewest = Integer.MAX_VALUE;
        for (Lane lane : lanes) {
            int here = census.getOrDefault(lane.zone().id(), 0);
            if (here < fewest) {
                fewest = here;
                best = Optional.of(lane);
            }
        }
        return best;
    }

    /// The lane of a zone.
    Optional<Lane> in(ElementId zone) {
        return lanes.stream().filter(lane -> lane.zone().id().equals(zone)).findFirst();
    }
}
