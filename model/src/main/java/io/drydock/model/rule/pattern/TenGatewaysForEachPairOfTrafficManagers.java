package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.ProfileId.TRAFFIC_MANAGER;
import static io.drydock.model.pattern.PatternKey.CONTROL_TRAFFIC_GATEWAY;
import static io.drydock.model.pattern.PatternKey.FULLY_DISTRIBUTED;
import static io.drydock.model.rule.Severity.WARNING;

import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;

/// A pair of traffic managers counts for about ten gateways.
public final class TenGatewaysForEachPairOfTrafficManagers implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "P3-R9",
                            WARNING,
                            "A pair of traffic managers serves ten gateways at most")
                    .of(FULLY_DISTRIBUTED, CONTROL_TRAFFIC_GATEWAY)
                    .because(
                            "Every call through a gateway is an event that each traffic manager"
                                + " counts. The pattern document stops at ten gateways for a pair;"
                                + " the newer documentation speaks of ten gateways with 5,000 calls"
                                + " a second each, or of 20,000 events a second for one traffic"
                                + " manager. Beyond that, form several gateway clusters of ten at"
                                + " most, each with its own pair.")
                    .source(
                            "API Manager documentation, scaling the gateway; deployment patterns,"
                                    + " pattern 2")
                    .example(
                            "Gateways scale up to 16 with one pair of traffic managers: stop at 10,"
                                    + " or form a second cluster with its own pair.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        GatewayLimit.check(index, findings, TRAFFIC_MANAGER);
    }
}
