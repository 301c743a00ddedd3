package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.ProfileId.ANALYTICS_DASHBOARD;
import static io.drydock.model.catalogue.ProfileId.ANALYTICS_WORKER;
import static io.drydock.model.catalogue.ProfileId.TRAFFIC_MANAGER;
import static io.drydock.model.pattern.PatternKey.CONTROL_TRAFFIC_GATEWAY;
import static io.drydock.model.pattern.PatternKey.FULLY_DISTRIBUTED;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;

/// Nodes that others list by name cannot come and go.
public final class TrafficManagersAndAnalyticsAreFixed implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P3-R4", ERROR, "Traffic managers and analytics do not scale by load")
                    .of(FULLY_DISTRIBUTED, CONTROL_TRAFFIC_GATEWAY)
                    .because(
                            "Gateways hold a list of the traffic managers and analytics workers and"
                                + " connect to every one of them. A node that appears by itself is"
                                + " in no list and counts nothing. On AWS each traffic manager is"
                                + " therefore a group of its own with exactly one machine, which is"
                                + " replaced but never multiplied.")
                    .source(
                            "AWS reference architecture of the fully distributed deployment;"
                                    + " deployment patterns, pattern 3")
                    .example("The traffic manager scales from 2 to 6: fix it at 2 nodes.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        FixedSets.report(index, findings, TRAFFIC_MANAGER, 2);
        FixedSets.report(index, findings, ANALYTICS_WORKER, 2);
        FixedSets.report(index, findings, ANALYTICS_DASHBOARD, 1);
    }
}
