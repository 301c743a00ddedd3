package io.drydock.model.rule.pattern;

import static io.drydock.model.pattern.PatternKey.HYBRID_CLOUD;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Site;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.SiteLinkFixes;
import java.util.List;

/// Two sites talk over a line of their own.
public final class SitesAreLinkedPrivately implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P5-R9", ERROR, "A VPN or Direct Connect joins the sites")
                    .of(HYBRID_CLOUD)
                    .because(
                            "Replicated data, tokens and administration travel between the sites."
                                + " They need a line with routes of its own, a site-to-site VPN or"
                                + " Direct Connect, that ends at the network of each AWS site; the"
                                + " open internet is no path for them.")
                    .source(
                            "AWS reference architecture of API Manager with Enterprise Integrator"
                                    + " and Analytics; deployment patterns, pattern 5")
                    .example("No line is drawn between the sites: connect them.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        List<SiteDesign> sites = SiteDesign.of(index);
        if (sites.size() < 2) {
            return;
        }
        SiteLinks links = SiteLinks.of(index);
        for (SiteDesign site : sites.subList(1, sites.size())) {
            if (!links.hasLine(site.site())) {
                findings.report(
                        site.site().id(),
                        "No line joins " + site.site().name() + " with another site",
                        SiteLinkFixes.connect(index, site.site()));
            }
        }
        for (SiteDesign site : sites) {
            if (links.hasLine(site.site()) && !hasGateway(index, site.site())) {
                findings.report(
                        site.site().id(),
                        "Neither VPN nor Direct Connect ends at " + site.site().name(),
                        SiteLinkFixes.addVpn(index, site.site()));
            }
        }
    }

    private static boolean hasGateway(DesignIndex index, Site site) {
        return site.kind() != Site.Kind.AWS_REGION
                || index.hasService(site, ServiceNode.Kind.VPN)
                || index.hasService(site, ServiceNode.Kind.DIRECT_CONNECT);
    }
}
