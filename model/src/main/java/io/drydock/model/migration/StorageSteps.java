package io.drydock.model.migration;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.Settings.ArtifactSync;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.List;

/// From 4.0 on, nodes get the artefacts of APIs from the database when the event hub announces
/// them.
final class StorageSteps {

    private StorageSteps() {}

    static void release(Progress progress) {
        if (!progress.joinsPortals()) {
            return;
        }
        DesignIndex index = progress.index();
        List<Edit> edits = new ArrayList<>();
        edits.add(
                new Edit.ChangeSettings(
                        index.design().settings().withArtifactSync(ArtifactSync.DATABASE)));
        if (!index.design().settings().persistentIndexes()) {
            index.all(FileSystem.class).forEach(files -> unmount(index, files, edits));
        }
        progress.step(
                "Take artefacts from the database and release the shared file system",
                "From 4.0 on, a node reads the artefacts of APIs and rate limits from the database"
                        + " when the event hub announces a change. Nothing has to be mounted or"
                        + " copied between nodes.",
                edits);
    }

    private static void unmount(DesignIndex index, FileSystem files, List<Edit> edits) {
        List<ElementId> others =
                files.mountedBy().stream()
                        .filter(id -> index.cluster(id).filter(StorageSteps::mountsOn).isPresent())
                        .toList();
        if (others.isEmpty()) {
            edits.add(new Edit.RemoveNode(files.id()));
        } else if (others.size() < files.mountedBy().size()) {
            edits.add(new Edit.ReplaceNode(files.withMountedBy(others)));
        }
    }

    /// Integrators may keep their deployed applications on a volume in every version.
    private static boolean mountsOn(Cluster cluster) {
        return cluster.profile() == ProfileId.MICRO_INTEGRATOR
                || cluster.profile() == ProfileId.ENTERPRISE_INTEGRATOR;
    }
}
