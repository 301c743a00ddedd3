package io.drydock.model.rule.aws;

import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Platform;
import io.drydock.model.design.Settings;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;

/// The chart gives both pods the same directory.
public final class AllInOnePodsKeepNoSharedIndex implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("K-06", Severity.ERROR, "Two all-in-one pods keep no index on a volume")
                    .in(Generation.G4B)
                    .on(Platform.EKS)
                    .because(
                            """
                            The chart for the all-in-one deployment names one access point \
                            for the local database and one for the search index, and mounts \
                            them in both pods. Two processes that write to one local \
                            database damage it. The chart of the control plane has access \
                            points for each pod, so there indexes can be kept.\
                            """)
                    .source("Official Helm charts for API Manager 4.5 to 4.7, all-in-one")
                    .example("Two all-in-one pods keep their indexes. Turn that off.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        Settings settings = index.design().settings();
        if (!settings.persistentIndexes()) {
            return;
        }
        for (Cluster cluster : index.clusters(ProfileId.ALL_IN_ONE)) {
            if (index.maximum(cluster) > 1) {
                findings.report(
                        cluster.id(),
                        "The pods of "
                                + cluster.name()
                                + " would write to the same index and local database",
                        new Fix(
                                "Keep no indexes on volumes",
                                new Edit.ChangeSettings(settings.withPersistentIndexes(false))));
            }
        }
    }
}
