package io.drydock.model.rule.pattern;

import static io.drydock.model.pattern.PatternKey.HYBRID_CLOUD;
import static io.drydock.model.rule.Severity.WARNING;

import io.drydock.model.design.Connection;
import io.drydock.model.design.Requirements.Purpose;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;

/// Who shares load over a line must know the line.
public final class ExtraCapacityDeclaresItsLine implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P5-R5", WARNING, "For extra capacity, the line's quality is declared")
                    .of(HYBRID_CLOUD)
                    .because(
                            "When two sites share the load, tokens, counters and often the back-end"
                                + " are reached over the line between them, so every call feels its"
                                + " delay and stops with it. Its delay and reliability belong in"
                                + " the design, as a remark on the connection. Requests are split"
                                + " by where they come from; the same request never goes to both"
                                + " sites.")
                    .source("Deployment patterns, pattern 5")
                    .example("The line has no remark: write \"12 ms, two carriers\".")
                    .withoutFix()
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        if (index.design()
                .requirements()
                .purpose()
                .filter(Purpose.EXTRA_CAPACITY::equals)
                .isEmpty()) {
            return;
        }
        for (Connection connection : index.design().connections()) {
            if (connection.kind() == Connection.Kind.SITE_LINK && connection.label().isBlank()) {
                findings.report(
                        connection.id(),
                        "The line "
                                + connection.id()
                                + " says nothing of its delay and reliability");
            }
        }
    }
}
