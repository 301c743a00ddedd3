package io.drydock.model.design;

import java.util.List;
import java.util.Optional;

/// A place where nodes stand: an AWS region with its VPC, or a data centre.
///
/// @param id the identifier
/// @param name the name people read
/// @param kind cloud region or data centre
/// @param region the AWS region code such as `us-east-1`; for a data centre its location
/// @param cidr the addresses of the VPC or of the data centre's network
/// @param zones the lanes, left to right
/// @param subnets the subnets, each in one of the zones
public record Site(
        ElementId id,
        String name,
        Kind kind,
        String region,
        Cidr cidr,
        List<Zone> zones,
        List<Subnet> subnets) {

    /// What a site is.
    public enum Kind {
        AWS_REGION("aws-region"),
        DATA_CENTRE("data-centre");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /// The name in design files.
        public String key() {
            return key;
        }
    }

    public Site {
        TextGrammar.LINE.require("name", name);
        regionGrammar(kind).require("region", region);
        zones = List.copyOf(zones);
        subnets = List.copyOf(subnets);
    }

    /// What a region may be: AWS has codes, a data centre has a location in words.
    public static TextGrammar regionGrammar(Kind kind) {
        return kind == Kind.AWS_REGION ? TextGrammar.REGION : TextGrammar.LINE;
    }

    /// The zone with this identifier.
    public Optional<Zone> zone(ElementId zoneId) {
        return zones.stream().filter(zone -> zone.id().equals(zoneId)).findFirst();
    }

    /// The subnets of one crossing, in order.
    public List<Subnet> subnets(ElementId zoneId, Tier tier) {
        return subnets.stream()
                .filter(subnet -> subnet.zone().equals(zoneId) && subnet.tier() == tier)
                .toList();
    }

    /// The same site with other zones.
    public Site withZones(List<Zone> newZones) {
        return new Site(id, name, kind, region, cidr, newZones, subnets);
    }

    /// The same site with other subnets.
    public Site withSubnets(List<Subnet> newSubnets) {
        return new Site(id, name, kind, region, cidr, zones, newSubnets);
    }
}
