package io.drydock.model.rule.general;

import io.drydock.model.design.Cluster;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.Ports;
import java.util.LinkedHashMap;
import java.util.Map;

/// What one node signs or encrypts, another must read.
public final class AllClustersShareAKeystore implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("G-23", Severity.ERROR, "All API Manager nodes use the same keystore")
                    .because(
                            """
                            Nodes sign tokens and encrypt stored secrets with the keys of \
                            their keystore. A gateway with other keys rejects every token \
                            that the key manager issues, and a portal cannot read passwords \
                            that another one stored. From 4.7 on the same holds for the \
                            encryption key, which the exports give to all releases alike.\
                            """)
                    .source(
                            """
                            Official Helm charts for API Manager; API Manager documentation, \
                            deploying on Amazon EKS\
                            """)
                    .example(
                            """
                            The gateway uses the keystore gateway-keys, all others primary. \
                            Give it primary.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        Map<String, Integer> uses = new LinkedHashMap<>();
        for (Cluster cluster : index.design().clusters()) {
            if (Ports.isApiManager(cluster.profile())) {
                uses.merge(cluster.keystore(), index.members(cluster).size(), Integer::sum);
            }
        }
        if (uses.size() < 2) {
            return;
        }
        String common = mostUsed(uses);
        for (Cluster cluster : index.design().clusters()) {
            if (Ports.isApiManager(cluster.profile()) && !cluster.keystore().equals(common)) {
                findings.report(
                        cluster.id(),
                        cluster.name()
                                + " uses the keystore "
                                + cluster.keystore()
                                + ", the others "
                                + common,
                        new Fix(
                                "Give " + cluster.name() + " the keystore " + common,
                                new Edit.ReplaceCluster(cluster.withKeystore(common))));
            }
        }
    }

    private static String mostUsed(Map<String, Integer> uses) {
        String best = "";
        int most = -1;
        for (Map.Entry<String, Integer> use : uses.entrySet()) {
            if (use.getValue() > most) {
                best = use.getKey();
                most = use.getValue();
            }
        }
        return best;
    }
}
