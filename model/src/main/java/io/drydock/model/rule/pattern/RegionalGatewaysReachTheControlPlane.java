package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.Generation.G4A;
import static io.drydock.model.catalogue.Generation.G4B;
import static io.drydock.model.catalogue.ProfileId.ALL_IN_ONE;
import static io.drydock.model.catalogue.ProfileId.CONTROL_PLANE;
import static io.drydock.model.pattern.PatternKey.HYBRID_CLOUD;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.design.Site;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.SiteLinkFixes;

/// A gateway without its control plane does not start.
public final class RegionalGatewaysReachTheControlPlane implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P5-R6", ERROR, "Regional gateways reach the main control plane")
                    .in(G4A, G4B)
                    .of(HYBRID_CLOUD)
                    .because(
                            "From 4.0 on a site may have gateways alone. When they start they fetch"
                                + " all APIs, keys and policies from the control plane at the main"
                                + " site; without a line to it they do not start at all, not even"
                                + " with what they served yesterday.")
                    .source("API Manager documentation, multi-data-centre deployment patterns")
                    .example("No line connects the second region: connect it with the first.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        SiteLinks links = SiteLinks.of(index);
        for (SiteDesign site : SiteDesign.of(index)) {
            if (site.isRegional() && !reaches(index, links, site.site())) {
                findings.report(
                        site.site().id(),
                        "The gateways at "
                                + site.site().name()
                                + " reach no control plane, so they cannot start",
                        SiteLinkFixes.connect(index, site.site()));
            }
        }
    }

    private static boolean reaches(DesignIndex index, SiteLinks links, Site site) {
        return links.reachable(index, CONTROL_PLANE).contains(site.id())
                || links.reachable(index, ALL_IN_ONE).contains(site.id());
    }
}
