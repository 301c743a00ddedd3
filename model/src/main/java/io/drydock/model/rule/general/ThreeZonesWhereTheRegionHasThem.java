package io.drydock.model.rule.general;

import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.design.Site;
import io.drydock.model.design.Tier;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.ZoneFixes;

/// Two zones survive one outage; three survive it with more left.
public final class ThreeZonesWhereTheRegionHasThem implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("G-02", Severity.WARNING, "A region with three zones is used with three")
                    .because(
                            """
                            When one of two zones fails, half of the machines are gone and \
                            the other half carries everything. With three zones a third is \
                            gone. Elastic groups, load balancers and Multi-AZ databases use \
                            a third zone at almost no cost, so the reference architecture \
                            takes three where the region has them.\
                            """)
                    .source(
                            """
                            AWS reference architecture for API Manager, Enterprise \
                            Integrator and Analytics: three zones. AWS reference \
                            architecture for a fully distributed API Manager (2020) uses \
                            two, in a region that has no more\
                            """)
                    .example(
                            """
                            A design in us-east-1 uses two zones. Add a third with its \
                            subnets.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final int ENOUGH = 3;

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (Site site : index.awsSites()) {
            int offered = AwsRegion.ofCode(site.region()).map(r -> r.zones().size()).orElse(0);
            long used =
                    site.zones().stream()
                            .filter(zone -> !index.subnets(zone.id(), Tier.APPLICATION).isEmpty())
                            .count();
            if (offered >= ENOUGH && used == ENOUGH - 1 && !index.peopledZones(site).isEmpty()) {
                findings.report(
                        site.id(),
                        site.name() + " uses " + used + " of " + offered + " availability zones",
                        ZoneFixes.addZone(index, site));
            }
        }
    }
}
