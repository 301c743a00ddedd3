package io.drydock.model.rule.fix;

import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.Tier;
import io.drydock.model.design.Zone;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.index.DesignIndex.SubnetPlace;
import io.drydock.model.rule.Fix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Remedies that let nodes stand elsewhere: in another tier, in further zones. Where a subnet is
/// missing on the way, it is added. No fix where the region or the network has no room.
public final class PlacementFixes {

    private PlacementFixes() {}

    /// Moves a node, zone by zone, into subnets of another tier.
    public static List<Fix> moveToTier(DesignIndex index, Node node, Tier tier) {
        FixPlan plan = new FixPlan(index);
        return inTier(plan, node, tier)
                .map(placement -> {
                    plan.put(node.withPlacement(placement));
                    return plan.fix("Move " + node.name() + " to " + nameOf(tier));
                })
                .stream()
                .toList();
    }

    private static Optional<Placement> inTier(FixPlan plan, Node node, Tier tier) {
        Set<ElementId> zones = new LinkedHashSet<>();
        List<ElementId> ids = new ArrayList<>();
        for (SubnetPlace place : plan.index().places(node)) {
            if (place.subnet().tier() == tier && zones.add(place.zone().id())) {
                ids.add(place.subnet().id());
            }
        }
        for (SubnetPlace place : plan.index().places(node)) {
            if (zones.add(place.zone().id())) {
                Optional<ElementId> subnet = plan.subnet(place.site(), place.zone().id(), tier);
                if (subnet.isEmpty()) {
                    return Optional.empty();
                }
                ids.add(subnet.get());
            }
        }
        return ids.isEmpty() ? Optional.empty() : Optional.of(Placement.across(ids));
    }

    /// The band of subnets in the words of a title.
    static String nameOf(Tier tier) {
        return switch (tier) {
            case PUBLIC -> "the public subnets";
            case APPLICATION -> "the application subnets";
            case DATABASE -> "the database subnets";
            case MANAGEMENT -> "the management subnets";
        };
    }

    /// Lets a node span subnets of one tier in two zones at least: where it stands in another tier,
    /// that zone's subnet of the right one takes its place.
    public static List<Fix> spanTwoZones(DesignIndex index, Node node, Site site, Tier tier) {
        FixPlan plan = new FixPlan(index);
        return widened(plan, node, site, tier)
                .map(placement -> {
                    plan.put(node.withPlacement(placement));
                    return plan.fix("Let " + node.name() + " span two zones of " + nameOf(tier));
                })
                .stream()
                .toList();
    }

    /// The placement of a node after [#spanTwoZones], as a part of a larger fix.
    static Optional<Placement> widened(FixPlan plan, Node node, Site site, Tier tier) {
        Map<ElementId, ElementId> byZone = new HashMap<>();
        for (SubnetPlace place : plan.index().places(node)) {
            if (place.subnet().tier() == tier) {
                byZone.putIfAbsent(place.zone().id(), place.subnet().id());
            }
        }
        for (SubnetPlace place : plan.index().places(node)) {
            ElementId zone = place.zone().id();
            if (!byZone.containsKey(zone)) {
                plan.subnet(site, zone, tier).ifPresent(id -> byZone.put(zone, id));
            }
        }
        for (Zone zone : site.zones()) {
            List<Subnet> there = plan.index().subnets(zone.id(), tier);
            if (byZone.size() < 2 && !there.isEmpty()) {
                byZone.putIfAbsent(zone.id(), there.getFirst().id());
            }
        }
        for (Zone zone : site.zones()) {
            if (byZone.size() < 2 && !byZone.containsKey(zone.id())) {
                plan.subnet(site, zone.id(), tier).ifPresent(id -> byZone.put(zone.id(), id));
            }
        }
        while (byZone.size() < 2) {
            Optional<Zone> zone = plan.addZone(site);
            Optional<ElementId> subnet = zone.flatMap(z -> plan.subnet(site, z.id(), tier));
            if (subnet.isEmpty()) {
                return Optional.empty();
            }
            byZone.put(zone.get().id(), subnet.get());
        }
        List<ElementId> ordered = new ArrayList<>();
        plan.zones(site).stream()
                .map(Zone::id)
                .filter(byZone::containsKey)
                .forEach(zone -> ordered.add(byZone.get(zone)));
        return Optional.of(Placement.across(ordered));
    }

    /// Lets a node span further zones, in application subnets unless it stands in others.
    public static List<Fix> extend(
            DesignIndex index, Node node, Site site, List<Zone> zones, String title) {
        FixPlan plan = new FixPlan(index);
        Tier tier =
                index.tiersOf(node).stream()
                        .filter(t -> t != Tier.PUBLIC)
                        .findFirst()
                        .orElse(Tier.APPLICATION);
        List<ElementId> ids = new ArrayList<>(node.placement().subnetIds());
        for (Zone zone : zones) {
            Optional<ElementId> subnet = plan.subnet(site, zone.id(), tier);
            if (subnet.isEmpty()) {
                return List.of();
            }
            ids.add(subnet.get());
        }
        plan.put(node.withPlacement(Placement.across(ids)));
        return List.of(plan.fix(title));
    }
}
