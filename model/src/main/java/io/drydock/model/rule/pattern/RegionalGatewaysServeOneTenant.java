package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.Generation.G4A;
import static io.drydock.model.catalogue.Generation.G4B;
import static io.drydock.model.pattern.PatternKey.HYBRID_CLOUD;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;

/// Central control plane and several tenants do not go together.
public final class RegionalGatewaysServeOneTenant implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P5-R7", ERROR, "Regional gateways serve one organisation")
                    .in(G4A, G4B)
                    .of(HYBRID_CLOUD)
                    .because(
                            "A deployment with one central control plane and gateways in several"
                                + " regions cannot be shared by several organisations: the gateways"
                                + " load the APIs of one only. With several, give each region a"
                                + " whole deployment.")
                    .source("API Manager documentation, multi-data-centre deployment patterns")
                    .example("The design is multi-tenant and one region has gateways only.")
                    .withoutFix()
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        if (!index.design().settings().multiTenant()) {
            return;
        }
        for (SiteDesign site : SiteDesign.of(index)) {
            if (site.isRegional()) {
                findings.report(
                        site.site().id(),
                        site.site().name()
                                + " has gateways only, which cannot serve several organisations");
            }
        }
    }
}
