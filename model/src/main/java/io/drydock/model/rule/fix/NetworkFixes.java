package io.drydock.model.rule.fix;

import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.Tier;
import io.drydock.model.design.Zone;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.index.DesignIndex.SubnetPlace;
import io.drydock.model.rule.Fix;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Remedies about zones, subnets and what stands in them. Where something is missing on the way, a
/// subnet of a tier say, it is added. No fix where the region or the network has no room.
public final class NetworkFixes {

    private NetworkFixes() {}

    /// Adds a zone with a subnet for each tier that the site uses, and lets what spans all zones
    /// span it too.
    public static List<Fix> addZone(DesignIndex index, Site site) {
        FixPlan plan = new FixPlan(index);
        return plan
                .addZone(site)
                .filter(zone -> furnish(plan, site, zone))
                .map(zone -> plan.fix("Add " + zone.name() + " with its subnets"))
                .stream()
                .toList();
    }

    /// Gives a new zone what the others have.
    ///
    /// @return false where the network has no room
    static boolean furnish(FixPlan plan, Site site, Zone zone) {
        Set<Tier> tiers = EnumSet.noneOf(Tier.class);
        site.subnets().forEach(subnet -> tiers.add(subnet.tier()));
        tiers.remove(Tier.MANAGEMENT);
        for (Tier tier : tiers) {
            if (plan.subnet(site, zone.id(), tier).isEmpty()) {
                return false;
            }
        }
        DesignIndex index = plan.index();
        if (index.hasService(site, ServiceNode.Kind.NAT_GATEWAY) && tiers.contains(Tier.PUBLIC)) {
            putNatGateway(plan, site, zone);
        }
        for (Node node : index.design().nodes()) {
            List<SubnetPlace> places = index.places(node);
            if (places.size() > 1
                    && places.size() >= site.zones().size()
                    && index.isAt(node, site)) {
                stretch(plan, node, site, zone, places.getFirst().subnet().tier());
            }
        }
        return true;
    }

    private static void stretch(FixPlan plan, Node node, Site site, Zone zone, Tier tier) {
        plan.subnet(site, zone.id(), tier)
                .ifPresent(subnet -> {
                    List<ElementId> ids = new ArrayList<>(node.placement().subnetIds());
                    ids.add(subnet);
                    plan.put(node.withPlacement(Placement.across(ids)));
                });
    }

    /// Puts a NAT gateway into the public subnet of every one of these zones.
    public static List<Fix> addNatGateways(DesignIndex index, Site site, List<Zone> zones) {
        FixPlan plan = new FixPlan(index);
        boolean done = true;
        for (Zone zone : zones) {
            done &= putNatGateway(plan, site, zone);
        }
        List<String> names = zones.stream().map(Zone::name).toList();
        String title =
                zones.size() == 1
                        ? "Add a NAT gateway in " + names.getFirst()
                        : "Add NAT gateways in " + String.join(", ", names);
        return done && !zones.isEmpty() ? List.of(plan.fix(title)) : List.of();
    }

    private static boolean putNatGateway(FixPlan plan, Site site, Zone zone) {
        String suffix = zone.id().value().replaceFirst("^zone-", "");
        Optional<ElementId> subnet = plan.subnet(site, zone.id(), Tier.PUBLIC);
        subnet.ifPresent(place ->
                plan.put(
                        new ServiceNode(
                                plan.freeId("nat-gateway-" + suffix),
                                "NAT gateway " + suffix,
                                ServiceNode.Kind.NAT_GATEWAY,
                                Placement.in(place))));
        return subnet.isPresent();
    }

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

    /// Adds a service of a kind: beside the network, or in the first subnet of a tier.
    public static List<Fix> addService(
            DesignIndex index, Site site, ServiceNode.Kind kind, Tier tier) {
        FixPlan plan = new FixPlan(index);
        return place(plan, site, kind, tier)
                .map(placement -> {
                    plan.put(
                            new ServiceNode(
                                    plan.freeId(kind.key()), kind.title(), kind, placement));
                    return plan.fix("Add " + kind.title());
                })
                .stream()
                .toList();
    }

    static Optional<Placement> place(FixPlan plan, Site site, ServiceNode.Kind kind, Tier tier) {
        return switch (kind.standing()) {
            case SITE -> Optional.of(new Placement.AtSite(site.id()));
            case ONE_SUBNET ->
                    site.zones().stream()
                            .findFirst()
                            .flatMap(zone -> plan.subnet(site, zone.id(), tier))
                            .map(Placement::in);
            case SEVERAL_SUBNETS -> plan.across(site, tier, 2);
        };
    }

    /// Gives a subnet a free network of this prefix length.
    ///
    /// @param free the site's free addresses, the same for all findings of one rule
    public static List<Fix> renumber(Subnet subnet, FreeSpace free, int prefix) {
        return free
                .first(prefix)
                .map(cidr ->
                        new Fix(
                                "Give " + subnet.name() + " the addresses " + cidr,
                                new Edit.ReplaceSubnet(subnet.withCidr(cidr))))
                .stream()
                .toList();
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
