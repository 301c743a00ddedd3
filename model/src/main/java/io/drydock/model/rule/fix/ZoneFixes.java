package io.drydock.model.rule.fix;

import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Site;
import io.drydock.model.design.Tier;
import io.drydock.model.design.Zone;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Fix;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Remedies that add zones to a site. No fix where the region or the network has no room.
public final class ZoneFixes {

    private ZoneFixes() {}

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
            NetworkFixes.putNatGateway(plan, site, zone);
        }
        for (Node node : index.design().nodes()) {
            int subnets = node.placement().subnetIds().size();
            if (subnets > 1 && subnets >= site.zones().size() && index.isAt(node, site)) {
                Tier tier = index.places(node).getFirst().subnet().tier();
                stretch(plan, node, site, zone, tier);
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
}
