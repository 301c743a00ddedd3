package io.drydock.model.rule.general;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.Profile;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.FileSystem;
import io.drydock.model.index.DesignIndex;

/// Which clusters need a file system that all their nodes mount.
final class SharedFiles {

    private SharedFiles() {}

    /// Whether the cluster needs one with the design's way of getting artefacts. From 3.2 on,
    /// gateways may fetch theirs from the database.
    static boolean areNeeded(DesignIndex index, Cluster cluster) {
        Design design = index.design();
        boolean fetched =
                switch (design.settings().artifactSync()) {
                    case SHARED_FILE_SYSTEM -> false;
                    case RSYNC -> true;
                    case DATABASE ->
                            cluster.profile() == ProfileId.GATEWAY
                                    && design.version().atLeast(3, 2);
                };
        return !fetched && wouldBeShared(index, cluster);
    }

    /// Whether the cluster would need one, and mounts none yet.
    static boolean couldMount(DesignIndex index, Cluster cluster) {
        return wouldBeShared(index, cluster)
                && index.all(FileSystem.class).stream()
                        .noneMatch(files -> files.mountedBy().contains(cluster.id()));
    }

    private static boolean wouldBeShared(DesignIndex index, Cluster cluster) {
        return index.maximum(cluster) > 1
                && Catalogue.of(index.generation())
                        .profile(cluster.profile())
                        .filter(Profile::needsSharedStorage)
                        .isPresent();
    }
}
