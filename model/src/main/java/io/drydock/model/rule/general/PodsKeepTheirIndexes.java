package io.drydock.model.rule.general;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.Platform;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.StorageFixes;
import java.util.List;

/// A container's own disk is empty after every restart.
public final class PodsKeepTheirIndexes implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "G-20",
                            Severity.WARNING,
                            "Pods keep their search index and local database on a volume")
                    .on(Platform.EKS)
                    .because(
                            """
                            Portals search through an index on local disk, and each node has \
                            a small local database. In a container both are gone after a \
                            restart: until the index is rebuilt, which takes minutes with \
                            many APIs, the portals find nothing. A volume keeps them. Two \
                            all-in-one pods are left out here, because their chart would let \
                            both write to the same directory.\
                            """)
                    .source("Best practices for deploying API Manager")
                    .example(
                            """
                            The control plane runs on Kubernetes without volumes. Keep its \
                            index on a file system.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        Design design = index.design();
        if (design.settings().persistentIndexes() || hasPair(index)) {
            return;
        }
        List<Cluster> portals =
                design.clusters().stream().filter(cluster -> isPortal(cluster)).toList();
        if (!portals.isEmpty()) {
            String names = String.join(", ", portals.stream().map(Cluster::name).toList());
            findings.report(
                    design.name(),
                    "The pods of " + names + " lose their search index on every restart",
                    remedies(index, portals));
        }
    }

    /// The setting is one for all, and two all-in-one pods must not keep theirs.
    private static boolean hasPair(DesignIndex index) {
        return index.clusters(ProfileId.ALL_IN_ONE).stream()
                .anyMatch(cluster -> index.maximum(cluster) > 1);
    }

    private static boolean isPortal(Cluster cluster) {
        return switch (cluster.profile()) {
            case ALL_IN_ONE, CONTROL_PLANE, CORE, PUBLISHER, DEVELOPER_PORTAL -> true;
            case GATEWAY,
                    KEY_MANAGER,
                    TRAFFIC_MANAGER,
                    ANALYTICS_WORKER,
                    ANALYTICS_DASHBOARD,
                    ENTERPRISE_INTEGRATOR,
                    EI_ANALYTICS_WORKER,
                    EI_ANALYTICS_DASHBOARD,
                    MICRO_INTEGRATOR,
                    IDENTITY_SERVER ->
                    false;
        };
    }

    private static List<Fix> remedies(DesignIndex index, List<Cluster> portals) {
        String title = "Keep indexes on a file system";
        Edit keep = new Edit.ChangeSettings(index.design().settings().withPersistentIndexes(true));
        return StorageFixes.share(index, portals).stream()
                .map(fix -> new Fix(title, Edit.all(title, keep, fix.edit())))
                .toList();
    }
}
