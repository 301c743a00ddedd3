package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.Generation.G4B;
import static io.drydock.model.pattern.PatternKey.ALL_IN_ONE_GATEWAY;
import static io.drydock.model.pattern.PatternKey.ALL_IN_ONE_HA;
import static io.drydock.model.pattern.PatternKey.ALL_IN_ONE_SINGLE;
import static io.drydock.model.pattern.PatternKey.GATEWAY_KEY_MANAGER;
import static io.drydock.model.rule.Severity.INFORMATION;

import io.drydock.model.design.Design;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;

/// Which pattern WSO2 recommends.
public final class RecommendedForProduction implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("H-R6", INFORMATION, "In production, WSO2 recommends cp-tm-gw")
                    .in(G4B)
                    .of(ALL_IN_ONE_SINGLE, ALL_IN_ONE_HA, ALL_IN_ONE_GATEWAY, GATEWAY_KEY_MANAGER)
                    .because(
                            "WSO2 recommends control plane, traffic managers and gateways as three"
                                    + " clusters for production: gateways grow alone, and neither"
                                    + " portals nor rate limits compete with API calls. Smaller"
                                    + " patterns work; this is no more than a hint.")
                    .source(
                            "API Manager documentation, deployment patterns and choosing a"
                                    + " deployment strategy")
                    .example("A production design declares aio-ha: consider cp-tm-gw.")
                    .withoutFix()
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        Design design = index.design();
        if (design.settings().production()) {
            findings.report(
                    design.name(),
                    "For production WSO2 recommends cp-tm-gw rather than "
                            + design.pattern().map(PatternKey::key).orElse("this"));
        }
    }
}
