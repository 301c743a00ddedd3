package io.drydock.model.rule.pattern;

import static io.drydock.model.pattern.PatternKey.HYBRID_CLOUD;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.design.Requirements;
import io.drydock.model.design.Requirements.Purpose;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.FixPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the second site is for decides what must be drawn.
public final class HybridHasAPurpose implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P5-R2", ERROR, "A hybrid deployment says what its second site is for")
                    .of(HYBRID_CLOUD)
                    .because(
                            "A second site can wait for a disaster, serve the inside while the"
                                + " first serves the internet, or take a share of the load. Each"
                                + " needs something else: replication and a DNS name that moves,"
                                + " two doors, or a declared line. Without the purpose nobody can"
                                + " say whether the deployment is right.")
                    .source("Deployment patterns, pattern 5")
                    .example("Nothing is declared: declare extra capacity.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        if (index.design().requirements().purpose().isPresent()) {
            return;
        }
        List<Fix> fixes = new ArrayList<>();
        if (Replication.of(index).isComplete()) {
            fixes.add(declare(index, Purpose.DISASTER_RECOVERY, "disaster recovery"));
        }
        fixes.add(declare(index, Purpose.INTERNAL_EXTERNAL, "separate inside and outside"));
        fixes.add(declare(index, Purpose.EXTRA_CAPACITY, "extra capacity"));
        findings.report(index.design().name(), "Nothing says what the second site is for", fixes);
    }

    private static Fix declare(DesignIndex index, Purpose purpose, String words) {
        Requirements asked = index.design().requirements();
        FixPlan plan = new FixPlan(index);
        plan.also(
                new Edit.ChangeRequirements(
                        new Requirements(
                                asked.peakTps(), asked.messageKb(), Optional.of(purpose))));
        return plan.fix("Declare the purpose: " + words);
    }
}
