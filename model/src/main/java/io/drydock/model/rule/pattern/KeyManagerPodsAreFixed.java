package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.Generation.G4B;
import static io.drydock.model.catalogue.ProfileId.KEY_MANAGER;
import static io.drydock.model.pattern.PatternKey.GATEWAY_KEY_MANAGER;
import static io.drydock.model.rule.Severity.INFORMATION;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.Platform;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.NodeFixes;

/// The official chart has no autoscaler for key managers.
public final class KeyManagerPodsAreFixed implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P2-R6", INFORMATION, "The chart runs a fixed number of key managers")
                    .in(G4B)
                    .on(Platform.EKS)
                    .of(GATEWAY_KEY_MANAGER)
                    .because(
                            "The official chart starts one key manager or two and brings no"
                                + " autoscaler. A number that follows the load needs an autoscaler"
                                + " of your own beside the chart; without it the number drawn here"
                                + " is not what runs.")
                    .source("Official Helm chart, key manager")
                    .example("The key manager scales from 2 to 4 on EKS: fix it at 2 nodes.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (Cluster cluster : index.clusters(KEY_MANAGER)) {
            if (cluster.isElastic()) {
                findings.report(
                        cluster.id(),
                        cluster.name()
                                + " scales by load, "
                                + Wording.size(index, cluster)
                                + "; its chart has no autoscaler",
                        NodeFixes.exactly(index, cluster, 2));
            }
        }
    }
}
