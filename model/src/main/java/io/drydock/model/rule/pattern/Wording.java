package io.drydock.model.rule.pattern;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.Profile;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.index.DesignIndex;

/// Words that messages of several rules use.
final class Wording {

    private Wording() {}

    /// What a profile is called in the design's generation.
    static String name(DesignIndex index, ProfileId profile) {
        return Catalogue.of(index.generation())
                .profile(profile)
                .map(Profile::displayName)
                .orElse(profile.key());
    }

    /// `1 node`, `2 nodes`.
    static String nodes(int count) {
        return count == 1 ? "1 node" : count + " nodes";
    }

    /// `2 nodes`, or `1 to 4 nodes` for a cluster that follows the load.
    static String size(DesignIndex index, Cluster cluster) {
        int least = index.minimum(cluster);
        int most = index.maximum(cluster);
        return cluster.isElastic() ? least + " to " + most + " nodes" : nodes(least);
    }
}
