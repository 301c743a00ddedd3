package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.Generation.G4B;
import static io.drydock.model.catalogue.ProfileId.CONTROL_PLANE;
import static io.drydock.model.catalogue.ProfileId.TRAFFIC_MANAGER;
import static io.drydock.model.pattern.PatternKey.CONTROL_TRAFFIC_GATEWAY;
import static io.drydock.model.pattern.PatternKey.FULLY_DISTRIBUTED;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.design.Cluster;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.ClusterFixes;
import java.util.List;

/// Two of each, because the charts and the product know two.
public final class ControlPlaneAndTrafficManagersArePairs implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "P3-R3",
                            ERROR,
                            "The control plane has two nodes, and so has each traffic manager")
                    .in(G4B)
                    .of(FULLY_DISTRIBUTED, CONTROL_TRAFFIC_GATEWAY)
                    .because(
                            "The two nodes of a control plane, and the two of a traffic manager,"
                                + " send every event to each other and are listed by name in the"
                                + " configuration of all others. One alone is a single point of"
                                + " failure; a third is not listed anywhere, and WSO2 advises"
                                + " against it because three do not stay equal. More gateways get a"
                                + " further pair of traffic managers, not a larger one. The older"
                                + " pattern documents let portals scale; that was before 4.0.")
                    .source(
                            "Official Helm charts, control plane and traffic manager; API Manager"
                                    + " documentation, scaling the gateway")
                    .example("The control plane has three nodes: remove the third.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        checkControlPlane(index, findings);
        List<Cluster> trafficManagers = index.clusters(TRAFFIC_MANAGER);
        if (trafficManagers.isEmpty()) {
            Pairs.reportMissing(index, findings, TRAFFIC_MANAGER);
        }
        trafficManagers.forEach(cluster -> Pairs.checkExactlyTwo(index, findings, cluster));
    }

    private static void checkControlPlane(DesignIndex index, Findings findings) {
        List<Cluster> clusters = index.clusters(CONTROL_PLANE);
        if (clusters.isEmpty()) {
            Pairs.reportMissing(index, findings, CONTROL_PLANE);
        } else if (clusters.size() == 1) {
            Pairs.checkExactlyTwo(index, findings, clusters.getFirst());
        } else {
            for (Cluster extra : clusters.subList(1, clusters.size())) {
                findings.report(
                        extra.id(),
                        extra.name() + " is a second control plane; there is one, of two nodes",
                        ClusterFixes.remove(index, extra));
            }
            Pairs.checkExactlyTwo(index, findings, clusters.getFirst());
        }
    }
}
