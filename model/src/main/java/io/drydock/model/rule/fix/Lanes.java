package io.drydock.model.rule.fix;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Placement;
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

/// The subnets of one tier of one site, the first of each zone: where a fix places things.
///
/// @param lanes the subnets in the order of the zones
public record Lanes(List<Lane> lanes) {

    /// A zone with its subnet of the tier.
    ///
    /// @param zone the zone
    /// @param subnet its first subnet of the tier
    public record Lane(Zone zone, Subnet subnet) {}

    public Lanes {
        lanes = List.copyOf(lanes);
    }

    /// The lanes of a site's tier; zones without such a subnet have none.
    public static Lanes of(Site site, Tier tier) {
        Map<ElementId, Subnet> first = new HashMap<>();
        for (Subnet subnet : site.subnets()) {
            if (subnet.tier() == tier) {
                first.putIfAbsent(subnet.zone(), subnet);
            }
        }
        List<Lane> lanes = new ArrayList<>();
        for (Zone zone : site.zones()) {
            Subnet subnet = first.get(zone.id());
            if (subnet != null) {
                lanes.add(new Lane(zone, subnet));
            }
        }
        return new Lanes(lanes);
    }

    /// The lanes where nodes of a cluster may stand: its own site's, or the main site's while it
    /// has no node.
    static Lanes of(DesignIndex index, Cluster cluster) {
        return siteOf(index, cluster)
                .map(site -> of(site, Tier.APPLICATION))
                .orElseGet(() -> new Lanes(List.of()));
    }

    /// The site a cluster stands in; the main one while it has no node.
    static Optional<Site> siteOf(DesignIndex index, Cluster cluster) {
        return index.members(cluster).stream()
                .findFirst()
                .flatMap(index::siteOf)
                .or(() -> index.design().sites().stream().findFirst());
    }

    /// All of its subnets.
    Placement placement() {
        return Placement.across(lanes.stream().map(lane -> lane.subnet().id()).toList());
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
}
