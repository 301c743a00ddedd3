package io.drydock.model.rule.aws;

import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.Platform;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.StorageFixes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Without one the chart renders a volume that does not exist.
public final class KeptIndexesHaveAFileSystem implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "K-07",
                            Severity.ERROR,
                            "Indexes that are kept have a file system to lie on")
                    .in(Generation.G4B)
                    .on(Platform.EKS)
                    .because(
                            """
                            On AWS the charts keep indexes on access points of an EFS file \
                            system. Switched on without a file system, they write a volume \
                            with an empty address, and the release fails to install.\
                            """)
                    .source("Official Helm charts for API Manager 4.5 to 4.7")
                    .example(
                            """
                            Indexes are kept, and no file system is drawn. Add one for the \
                            control plane.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        if (!index.design().settings().persistentIndexes()) {
            return;
        }
        Set<ElementId> mounting = new HashSet<>();
        index.all(FileSystem.class).forEach(files -> mounting.addAll(files.mountedBy()));
        check(index, index.clusters(ProfileId.CONTROL_PLANE), mounting, findings);
        check(
                index,
                index.clusters(ProfileId.ALL_IN_ONE).stream()
                        .filter(cluster -> index.maximum(cluster) == 1)
                        .toList(),
                mounting,
                findings);
    }

    private static void check(
            DesignIndex index, List<Cluster> clusters, Set<ElementId> mounting, Findings findings) {
        for (Cluster cluster : clusters) {
            if (!mounting.contains(cluster.id())) {
                findings.report(
                        cluster.id(),
                        cluster.name() + " keeps its index and mounts no file system",
                        StorageFixes.share(index, List.of(cluster)));
            }
        }
    }
}
