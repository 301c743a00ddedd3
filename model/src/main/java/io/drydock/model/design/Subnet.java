package io.drydock.model.design;

/// A subnet: the crossing of a zone's lane and a tier's band.
///
/// @param id the identifier
/// @param name the name people read
/// @param zone the zone it lies in
/// @param tier the purpose it serves
/// @param cidr its addresses
public record Subnet(ElementId id, String name, ElementId zone, Tier tier, Cidr cidr) {

    public Subnet {
        TextGrammar.LINE.require("name", name);
    }

    /// The same subnet with other addresses.
    public Subnet withCidr(Cidr newCidr) {
        return new Subnet(id, name, zone, tier, newCidr);
    }

    /// The same subnet serving another tier.
    public Subnet withTier(Tier newTier) {
        return new Subnet(id, name, zone, newTier, cidr);
    }
}
