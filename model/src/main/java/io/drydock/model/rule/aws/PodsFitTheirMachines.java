package io.drydock.model.rule.aws;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.Profile;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Platform;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.MachineSize;
import java.util.Optional;
import java.util.OptionalInt;

/// A pod that fits nowhere stays pending for ever.
public final class PodsFitTheirMachines implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "K-12",
                            Severity.ERROR,
                            "A worker node has room for the CPU that a pod requests")
                    .on(Platform.EKS)
                    .because(
                            """
                            Pods of API Manager request two processors. A machine with two \
                            virtual CPUs has less than two to give, because the operating \
                            system and Kubernetes take their share first, so the pod is \
                            never placed. The vendor's own guide for EKS creates such \
                            machines; it cannot work as written.\
                            """)
                    .source(
                            """
                            Official Helm charts, resource requests; API Manager \
                            documentation, deploying on Amazon EKS\
                            """)
                    .example("The gateway's worker nodes are t3.medium. Take m5.xlarge.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        Catalogue catalogue = Catalogue.of(index.generation());
        for (Cluster cluster : index.design().clusters()) {
            OptionalInt room = MachineSize.room(cluster.size());
            Optional<Profile> profile = catalogue.profile(cluster.profile());
            if (room.isPresent() && profile.isPresent()) {
                int request = profile.get().sizing().container().cpuRequestMillis();
                if (room.getAsInt() < request) {
                    findings.report(
                            cluster.id(),
                            "A pod of "
                                    + cluster.name()
                                    + " requests "
                                    + request
                                    + "m of CPU; "
                                    + cluster.size()
                                    + " has "
                                    + room.getAsInt()
                                    + "m to give",
                            new Fix(
                                    "Run " + cluster.name() + " on " + MachineSize.ROOMY,
                                    new Edit.ReplaceCluster(cluster.withSize(MachineSize.ROOMY))));
                }
            }
        }
    }
}
