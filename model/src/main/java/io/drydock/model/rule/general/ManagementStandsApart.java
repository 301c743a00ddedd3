package io.drydock.model.rule.general;

import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.ServiceNode.Kind;
import io.drydock.model.design.Site;
import io.drydock.model.design.Tier;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.index.DesignIndex.SubnetPlace;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.PlacementFixes;

/// What may change every node should not share a subnet with them.
public final class ManagementStandsApart implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "G-11",
                            Severity.WARNING,
                            "Configuration management and update hosts stand in management subnets")
                    .because(
                            """
                            A Puppet server, a delivery pipeline or the host that fetches \
                            product updates can write to every node. In a subnet of its own \
                            it has its own firewall rules, reaches the internet through the \
                            NAT gateway only, and a broken-into gateway node finds no short \
                            way to it.\
                            """)
                    .source(
                            """
                            AWS reference architecture for API Manager, Enterprise \
                            Integrator and Analytics; AWS reference architecture for a fully \
                            distributed API Manager (2020); API Manager documentation, \
                            deploying on AWS\
                            """)
                    .example(
                            """
                            Puppet stands in the application subnet. Move it to a management \
                            subnet.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        check(index, Kind.CONFIGURATION_MANAGEMENT, findings);
        check(index, Kind.UPDATE_HOST, findings);
    }

    private static void check(DesignIndex index, Kind kind, Findings findings) {
        for (ServiceNode service : index.services(kind)) {
            for (SubnetPlace place : index.places(service)) {
                Tier tier = place.subnet().tier();
                if ((tier == Tier.APPLICATION || tier == Tier.DATABASE)
                        && place.site().kind() == Site.Kind.AWS_REGION) {
                    findings.report(
                            service.id(),
                            service.name() + " shares " + place.subnet().name() + " with others",
                            PlacementFixes.moveToTier(index, service, Tier.MANAGEMENT));
                }
            }
        }
    }
}
