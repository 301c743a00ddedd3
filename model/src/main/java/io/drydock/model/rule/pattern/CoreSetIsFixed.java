package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.ProfileId.ALL_IN_ONE;
import static io.drydock.model.catalogue.ProfileId.ANALYTICS_DASHBOARD;
import static io.drydock.model.catalogue.ProfileId.ANALYTICS_WORKER;
import static io.drydock.model.catalogue.ProfileId.CORE;
import static io.drydock.model.pattern.PatternKey.GATEWAY_KEY_MANAGER;
import static io.drydock.model.pattern.PatternKey.INTERNAL_EXTERNAL;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;

/// Nodes that gateways list by name cannot come and go.
public final class CoreSetIsFixed implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P2-R3", ERROR, "Core, all-in-one and analytics do not scale by load")
                    .of(GATEWAY_KEY_MANAGER, INTERNAL_EXTERNAL)
                    .because(
                            "Only gateways and key managers follow the load in this pattern. The"
                                + " core nodes and the analytics workers are listed by address in"
                                + " the gateways, which send events to every one of them. A node"
                                + " that appears by itself would get none.")
                    .source("Deployment patterns, pattern 2")
                    .example("The core scales from 2 to 4: fix it at 2 nodes.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        FixedSets.report(index, findings, CORE, 2);
        FixedSets.report(index, findings, ALL_IN_ONE, 2);
        FixedSets.report(index, findings, ANALYTICS_WORKER, 2);
        FixedSets.report(index, findings, ANALYTICS_DASHBOARD, 1);
    }
}
