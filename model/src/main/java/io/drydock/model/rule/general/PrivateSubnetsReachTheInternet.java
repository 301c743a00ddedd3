package io.drydock.model.rule.general;

import io.drydock.model.design.ElementId;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.ServiceNode.Kind;
import io.drydock.model.design.Site;
import io.drydock.model.design.Tier;
import io.drydock.model.design.Zone;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.NetworkFixes;
import io.drydock.model.rule.fix.PlacementFixes;
import java.util.List;
import java.util.Set;

/// Nodes without a way out cannot fetch updates or images.
public final class PrivateSubnetsReachTheInternet implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "G-09",
                            Severity.ERROR,
                            "Private subnets reach the internet through a NAT gateway in a public"
                                    + " one")
                    .because(
                            """
                            Machines in private subnets have no address on the internet. To \
                            fetch updates, container images and AWS services they go through \
                            a NAT gateway, and that works only where the gateway itself \
                            stands in a public subnet. Without one the nodes start and then \
                            hang on their first download.\
                            """)
                    .source(
                            """
                            AWS reference architecture for a fully distributed API Manager \
                            (2020); API Manager documentation, deploying on AWS\
                            """)
                    .example(
                            """
                            No NAT gateway is drawn. Add one in the public subnet of each \
                            zone.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (Site site : index.awsSites()) {
            Set<ElementId> peopled = index.peopledZones(site);
            if (!peopled.isEmpty() && !index.hasService(site, Kind.NAT_GATEWAY)) {
                List<Zone> zones =
                        site.zones().stream().filter(zone -> peopled.contains(zone.id())).toList();
                findings.report(
                        site.id(),
                        "The private subnets of " + site.name() + " have no NAT gateway",
                        NetworkFixes.addNatGateways(index, site, zones));
            }
        }
        for (ServiceNode gateway : index.services(Kind.NAT_GATEWAY)) {
            if (index.places(gateway).stream().anyMatch(p -> p.subnet().tier() != Tier.PUBLIC)) {
                findings.report(
                        gateway.id(),
                        gateway.name() + " stands in a private subnet and leads nowhere",
                        PlacementFixes.moveToTier(index, gateway, Tier.PUBLIC));
            }
        }
    }
}
