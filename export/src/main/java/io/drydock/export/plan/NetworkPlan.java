package io.drydock.export.plan;

import io.drydock.model.design.Cidr;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Tier;
import java.util.List;
import java.util.Optional;

/// The network of a site.
///
/// @param cidr the addresses of the VPC
/// @param subnets the subnets, in the design's order
/// @param natGateways the NAT gateways, in the design's order
/// @param zones the zones, in the design's order
public record NetworkPlan(
        Cidr cidr, List<SubnetPlan> subnets, List<NatPlan> natGateways, List<ElementId> zones) {

    /// A subnet.
    ///
    /// @param id its identifier
    /// @param name the name people read
    /// @param zone the position of its zone, from 0
    /// @param tier what it is for
    /// @param cidr its addresses
    public record SubnetPlan(ElementId id, String name, int zone, Tier tier, Cidr cidr) {

        /// True when its default route leads to the internet gateway.
        public boolean isPublic() {
            return tier == Tier.PUBLIC;
        }
    }

    /// A NAT gateway.
    ///
    /// @param id its identifier
    /// @param subnet the public subnet it stands in
    /// @param zone the position of its zone, from 0
    public record NatPlan(ElementId id, ElementId subnet, int zone) {}

    public NetworkPlan {
        subnets = List.copyOf(subnets);
        natGateways = List.copyOf(natGateways);
        zones = List.copyOf(zones);
    }

    /// The zones, from 0, that have a private subnet and so need a route table of their own.
    public List<Integer> privateZones() {
        return subnets.stream()
                .filter(s -> !s.isPublic())
                .map(SubnetPlan::zone)
                .distinct()
                .toList();
    }

    /// The NAT gateway that a zone's private subnets use: their own zone's where there is one, so
    /// that another zone's loss does not cut them off, else the first; empty where there is none.
    public Optional<NatPlan> natFor(int zone) {
        return natGateways.stream()
                .filter(nat -> nat.zone() == zone)
                .findFirst()
                .or(() -> natGateways.stream().findFirst());
    }

    /// True when something in the network is reached from or reaches the internet.
    public boolean hasPublicSubnets() {
        return subnets.stream().anyMatch(SubnetPlan::isPublic);
    }

    /// The subnet with this identifier.
    ///
    /// @throws IllegalArgumentException when there is none
    public SubnetPlan subnet(ElementId id) {
        return subnets.stream()
                .filter(subnet -> subnet.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no subnet " + id));
    }

    /// The first of these subnets in each zone; some services accept one a zone only.
    public List<ElementId> onePerZone(List<ElementId> ids) {
        List<Integer> seen = new java.util.ArrayList<>();
        return ids.stream()
                .filter(id -> {
                    int zone = subnet(id).zone();
                    return !seen.contains(zone) && seen.add(zone);
                })
                .toList();
    }
}
