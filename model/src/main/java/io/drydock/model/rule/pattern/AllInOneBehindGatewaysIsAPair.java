package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.Generation.G4B;
import static io.drydock.model.catalogue.ProfileId.ALL_IN_ONE;
import static io.drydock.model.pattern.PatternKey.ALL_IN_ONE_GATEWAY;
import static io.drydock.model.rule.Severity.WARNING;

import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;

/// Scalable gateways with one control node are half a solution.
public final class AllInOneBehindGatewaysIsAPair implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("H-R2", WARNING, "All-in-one nodes behind gateways are two")
                    .in(G4B)
                    .of(ALL_IN_ONE_GATEWAY)
                    .because(
                            "The pattern is called scalable, yet the example that comes with the"
                                + " official charts runs one all-in-one node as its control plane."
                                + " Gateways then go on when it stops, but nobody gets a new token"
                                + " and no API can be deployed. Two nodes cost one machine more.")
                    .source("Official Helm charts, example of pattern 2")
                    .example("There is one all-in-one node: add the second.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        Pairs.checkAtLeastTwo(index, findings, ALL_IN_ONE);
    }
}
