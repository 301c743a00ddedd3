package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.ProfileId.ALL_IN_ONE;
import static io.drydock.model.catalogue.ProfileId.ANALYTICS_DASHBOARD;
import static io.drydock.model.catalogue.ProfileId.ANALYTICS_WORKER;
import static io.drydock.model.pattern.PatternKey.ALL_IN_ONE_HA;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;

/// Nodes that know each other by name cannot come and go with the load.
public final class AllInOneSetIsFixed implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P1-R3", ERROR, "All-in-one and analytics nodes do not scale by load")
                    .of(ALL_IN_ONE_HA)
                    .because(
                            "All-in-one and analytics nodes are listed by address in each other's"
                                + " configuration, so that clients can fail over from one to the"
                                + " other. A node that appears by itself is in no list, and one"
                                + " that disappears leaves a dead address behind. Their number is"
                                + " therefore fixed: no Auto Scaling between two numbers and no pod"
                                + " autoscaler.")
                    .source("Deployment patterns, pattern 1")
                    .example("The all-in-one cluster scales from 2 to 4: fix it at 2 nodes.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        FixedSets.report(index, findings, ALL_IN_ONE, 2);
        FixedSets.report(index, findings, ANALYTICS_WORKER, 2);
        FixedSets.report(index, findings, ANALYTICS_DASHBOARD, 1);
    }
}
