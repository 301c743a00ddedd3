package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.Generation.G4B;
import static io.drydock.model.catalogue.ProfileId.CONTROL_PLANE;
import static io.drydock.model.pattern.PatternKey.CONTROL_TRAFFIC_GATEWAY;
import static io.drydock.model.pattern.PatternKey.FULLY_DISTRIBUTED;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;

/// One control plane node stops everything that changes.
public final class ControlPlaneIsHighlyAvailable implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("H-R1", ERROR, "The control plane runs with high availability")
                    .in(G4B)
                    .of(CONTROL_TRAFFIC_GATEWAY, FULLY_DISTRIBUTED)
                    .because(
                            "Subscriptions, tokens and the deployment of APIs all pass the control"
                                + " plane. With one node they stop when it does, although gateways"
                                + " go on serving what they know. The official chart calls two"
                                + " nodes high availability.")
                    .source(
                            "Official Helm chart, control plane; API Manager documentation,"
                                    + " deployment patterns")
                    .example("The control plane has one node: add the second.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        if (!index.clusters(CONTROL_PLANE).isEmpty()) {
            Pairs.checkAtLeastTwo(index, findings, CONTROL_PLANE);
        }
    }
}
