package io.drydock.model.rule.aws;

import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Platform;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.NodeFixes;
import java.util.List;

/// Only the gateway's chart follows the load.
public final class ChartsRunOneOrTwoPods implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "K-16",
                            Severity.INFORMATION,
                            "Roles without an autoscaler in their chart have one pod or two")
                    .in(Generation.G4B)
                    .on(Platform.EKS)
                    .because(
                            """
                            The charts of the control plane, the traffic manager, the key \
                            manager and the all-in-one deployment know a switch for high \
                            availability and no number: they run one pod or two. Only the \
                            gateway has an autoscaler. A design that asks for another \
                            number, or for a number that follows the load, needs an addition \
                            outside the charts.\
                            """)
                    .source("Official Helm charts for API Manager 4.5 to 4.7")
                    .example("The key manager follows the load. Fix it at two nodes.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final List<ProfileId> SWITCHED =
            List.of(
                    ProfileId.ALL_IN_ONE,
                    ProfileId.CONTROL_PLANE,
                    ProfileId.TRAFFIC_MANAGER,
                    ProfileId.KEY_MANAGER);

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (ProfileId profile : SWITCHED) {
            for (Cluster cluster : index.clusters(profile)) {
                int nodes = index.members(cluster).size();
                if (cluster.isElastic() || nodes > 2) {
                    findings.report(
                            cluster.id(),
                            cluster.isElastic()
                                    ? cluster.name()
                                            + " follows the load, which its chart does not do"
                                    : cluster.name()
                                            + " has "
                                            + nodes
                                            + " pods; its chart runs two",
                            NodeFixes.exactly(index, cluster, 2));
                }
            }
        }
    }
}
