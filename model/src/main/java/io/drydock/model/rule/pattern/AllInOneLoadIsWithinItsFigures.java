package io.drydock.model.rule.pattern;

import static io.drydock.model.pattern.PatternKey.ALL_IN_ONE_HA;
import static io.drydock.model.rule.Severity.WARNING;

import io.drydock.model.advice.Capacity;
import io.drydock.model.design.Design;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import java.util.OptionalInt;

/// Two nodes carry what two nodes carry.
public final class AllInOneLoadIsWithinItsFigures implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P1-R13", WARNING, "The peak load is one that two nodes carry")
                    .of(ALL_IN_ONE_HA)
                    .because(
                            "WSO2 gives two figures for this pattern: about 1500 calls a second"
                                + " with messages of 10 KB, about 700 with messages of 100 KB. The"
                                + " pattern cannot grow, so a higher peak needs separate gateways."
                                + " Between the two sizes Drydock draws a straight line, which is"
                                + " its own estimate; without a message size it takes 10 KB.")
                    .source("Deployment patterns, pattern 1")
                    .example(
                            "A peak of 2000 calls a second is declared: use gw-km-separated, whose"
                                    + " gateways follow the load.")
                    .withoutFix()
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        Design design = index.design();
        int peak = design.requirements().peakTps().orElse(0);
        OptionalInt size = design.requirements().messageKb();
        int most = Capacity.pairTps(size);
        if (peak > most) {
            findings.report(
                    design.name(),
                    "A peak of "
                            + peak
                            + " calls a second is declared; two all-in-one nodes carry about "
                            + most
                            + " with messages of "
                            + size.orElse(Capacity.SMALL_KB)
                            + " KB. The pattern gw-km-separated lets gateways grow");
        }
    }
}
