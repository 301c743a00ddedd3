package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.Generation.G4A;
import static io.drydock.model.catalogue.Generation.G4B;
import static io.drydock.model.catalogue.ProfileId.CONTROL_PLANE;
import static io.drydock.model.catalogue.ProfileId.CORE;
import static io.drydock.model.catalogue.ProfileId.DEVELOPER_PORTAL;
import static io.drydock.model.catalogue.ProfileId.PUBLISHER;
import static io.drydock.model.pattern.PatternKey.CONTROL_TRAFFIC_GATEWAY;
import static io.drydock.model.pattern.PatternKey.FULLY_DISTRIBUTED;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.ClusterFixes;
import java.util.List;

/// From 4.0 on, portals and administration are one role.
public final class PortalsAreOneControlPlane implements Rule {

    private static final List<ProfileId> SEPARATE = List.of(PUBLISHER, DEVELOPER_PORTAL, CORE);

    private static final RuleInfo INFO =
            RuleInfo.rule("P3-R2", ERROR, "Publisher and portal are part of the control plane")
                    .in(G4A, G4B)
                    .of(FULLY_DISTRIBUTED, CONTROL_TRAFFIC_GATEWAY)
                    .because(
                            "Up to 3.x, Publisher and Developer Portal could run on machines of"
                                + " their own. From 4.0 on they, the administration and the event"
                                + " hub are one role, the control plane; there is no profile and no"
                                + " chart to start one of them alone.")
                    .source("API Manager 4.x documentation, product profiles; official Helm charts")
                    .example(
                            "A design moved from 3.2 to 4.7 has a Publisher and a Developer Portal:"
                                    + " turn the first into a control plane and remove the second.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        boolean turn = index.clusters(CONTROL_PLANE).isEmpty();
        for (ProfileId profile : SEPARATE) {
            for (Cluster cluster : index.clusters(profile)) {
                findings.report(
                        cluster.id(),
                        cluster.name()
                                + " cannot run by itself in API Manager "
                                + index.design().version()
                                + ": it is part of the control plane",
                        turn
                                ? ClusterFixes.turnInto(index, cluster, CONTROL_PLANE, 2)
                                : List.of(ClusterFixes.remove(index, cluster)));
                turn = false;
            }
        }
    }
}
