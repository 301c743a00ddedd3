package io.drydock.model.rule.general;

import io.drydock.model.design.ElementId;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.ServiceNode.Kind;
import io.drydock.model.design.Site;
import io.drydock.model.design.Zone;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.NetworkFixes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One shared NAT gateway ties all zones to the fate of one.
public final class EachZoneHasANatGateway implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("G-10", Severity.WARNING, "Each zone has a NAT gateway of its own")
                    .because(
                            """
                            A NAT gateway lives in one zone. When zones share it, its zone's \
                            outage cuts the others off from updates, images and AWS services \
                            as well, and traffic between zones is paid for twice. AWS \
                            advises one per zone.\
                            """)
                    .source(
                            """
                            Amazon VPC user guide, NAT gateway basics; API Manager \
                            documentation, deploying on AWS\
                            """)
                    .example("Zones a and b use the NAT gateway of zone a. Add one in zone b.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        Set<ElementId> served = new HashSet<>();
        for (ServiceNode gateway : index.services(Kind.NAT_GATEWAY)) {
            served.addAll(index.zonesOf(gateway));
        }
        for (Site site : index.awsSites()) {
            Set<ElementId> peopled = index.peopledZones(site);
            List<Zone> lacking =
                    site.zones().stream()
                            .filter(zone -> peopled.contains(zone.id()))
                            .filter(zone -> !served.contains(zone.id()))
                            .toList();
            if (!lacking.isEmpty() && index.hasService(site, Kind.NAT_GATEWAY)) {
                findings.report(
                        site.id(),
                        "No NAT gateway in "
                                + String.join(", ", lacking.stream().map(Zone::name).toList())
                                + ": it depends on another zone's",
                        NetworkFixes.addNatGateways(index, site, lacking));
            }
        }
    }
}
