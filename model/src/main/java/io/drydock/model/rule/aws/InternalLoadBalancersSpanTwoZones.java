package io.drydock.model.rule.aws;

import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Site;
import io.drydock.model.design.Tier;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.PlacementFixes;
import java.util.Optional;

/// AWS refuses an Application Load Balancer with less.
public final class InternalLoadBalancersSpanTwoZones implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "A-01",
                            Severity.ERROR,
                            "An internal load balancer stands in subnets of two zones")
                    .because(
                            """
                            AWS places an Application Load Balancer into subnets of at least \
                            two availability zones, and creates none with fewer; so does the \
                            load balancer controller of Kubernetes. The rule about public \
                            load balancers says the same of those that face the internet, \
                            and of the routes they need.\
                            """)
                    .source("Elastic Load Balancing user guide, Application Load Balancers")
                    .example(
                            """
                            The internal load balancer stands in application-a only. Let it \
                            span two zones.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (LoadBalancer balancer : index.all(LoadBalancer.class)) {
            Optional<Site> site =
                    index.siteOf(balancer).filter(s -> s.kind() == Site.Kind.AWS_REGION);
            if (!balancer.isInternetFacing()
                    && site.isPresent()
                    && index.zonesOf(balancer).size() < 2) {
                findings.report(
                        balancer.id(),
                        balancer.name() + " stands in one zone; AWS asks for two",
                        PlacementFixes.spanTwoZones(index, balancer, site.get(), Tier.APPLICATION));
            }
        }
    }
}
