package io.drydock.model.rule.general;

import io.drydock.model.design.ElementId;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Site;
import io.drydock.model.design.Tier;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.index.DesignIndex.SubnetPlace;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.PlacementFixes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// AWS refuses an Application Load Balancer with less.
public final class PublicLoadBalancersHaveTwoPublicSubnets implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "G-05",
                            Severity.ERROR,
                            "An internet-facing load balancer has public subnets in two zones")
                    .because(
                            """
                            AWS places an Application Load Balancer into subnets of at least \
                            two availability zones and creates none with fewer. One that \
                            faces the internet also needs a route to it, which only public \
                            subnets have. The older reference architecture draws a single \
                            public subnet; it cannot be built that way.\
                            """)
                    .source(
                            """
                            Elastic Load Balancing user guide, Application Load Balancers; \
                            AWS reference architecture for API Manager, Enterprise \
                            Integrator and Analytics\
                            """)
                    .example(
                            """
                            The public load balancer stands in public-a only. Let it span \
                            public-a and public-b.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (LoadBalancer balancer : index.all(LoadBalancer.class)) {
            if (balancer.isInternetFacing()) {
                index.siteOf(balancer)
                        .filter(site -> site.kind() == Site.Kind.AWS_REGION)
                        .ifPresent(site -> check(index, balancer, site, findings));
            }
        }
    }

    private static void check(
            DesignIndex index, LoadBalancer balancer, Site site, Findings findings) {
        Set<ElementId> zones = new HashSet<>();
        List<SubnetPlace> places = index.places(balancer);
        int open = 0;
        for (SubnetPlace place : places) {
            if (place.subnet().tier() == Tier.PUBLIC) {
                zones.add(place.zone().id());
                open++;
            }
        }
        if (zones.size() < 2 || open < places.size()) {
            findings.report(
                    balancer.id(),
                    open < places.size()
                            ? balancer.name()
                                    + " faces the internet and stands in subnets without a route"
                                    + " to it"
                            : balancer.name() + " has public subnets in one zone; AWS asks for two",
                    PlacementFixes.spanTwoZones(index, balancer, site, Tier.PUBLIC));
        }
    }
}
