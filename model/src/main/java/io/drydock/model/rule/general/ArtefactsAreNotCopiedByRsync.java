package io.drydock.model.rule.general;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.Settings.ArtifactSync;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.StorageFixes;
import java.util.List;

/// A copy job is one-way and runs on one node.
public final class ArtefactsAreNotCopiedByRsync implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("G-19", Severity.WARNING, "Artefacts are shared, not copied with rsync")
                    .because(
                            """
                            With rsync one node is the source and the others follow a little \
                            later. When that node is gone, nothing is published any more, \
                            and for a while nodes answer differently. A shared file system, \
                            or from 4.0 on the database, has no such node.\
                            """)
                    .source("Best practices for deploying API Manager")
                    .example(
                            """
                            Artefacts are copied with rsync. Mount a shared file system \
                            instead.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        Design design = index.design();
        if (design.settings().artifactSync() != ArtifactSync.RSYNC) {
            return;
        }
        findings.report(
                design.name(), "Artefacts are copied from one node to the others", remedies(index));
    }

    private static List<Fix> remedies(DesignIndex index) {
        if (!index.generation().hasSeparatePortals()) {
            return List.of(
                    new Fix("Get artefacts from the database", sync(index, ArtifactSync.DATABASE)));
        }
        String title = "Share artefacts on a file system";
        Edit share = sync(index, ArtifactSync.SHARED_FILE_SYSTEM);
        List<Cluster> lacking =
                index.design().clusters().stream()
                        .filter(cluster -> SharedFiles.couldMount(index, cluster))
                        .toList();
        return lacking.isEmpty()
                ? List.of(new Fix(title, share))
                : StorageFixes.share(index, lacking).stream()
                        .map(fix -> new Fix(title, Edit.all(title, share, fix.edit())))
                        .toList();
    }

    private static Edit sync(DesignIndex index, ArtifactSync sync) {
        return new Edit.ChangeSettings(index.design().settings().withArtifactSync(sync));
    }
}
