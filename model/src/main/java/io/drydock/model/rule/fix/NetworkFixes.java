package io.drydock.model.rule.fix;

import io.drydock.model.design.ElementId;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.Tier;
import io.drydock.model.design.Zone;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Fix;
import java.util.List;
import java.util.Optional;

/// Remedies about gateways, services and addresses of a network. Where something is missing on the
/// way, a subnet of a tier say, it is added.
public final class NetworkFixes {

    private NetworkFixes() {}

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

    static boolean putNatGateway(FixPlan plan, Site site, Zone zone) {
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
}
