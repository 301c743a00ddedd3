package io.drydock.model.migration;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Site;
import io.drydock.model.index.DesignIndex;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which clusters stand at which site.
final class Sites {

    private Sites() {}

    /// Where a cluster's first node stands.
    static Optional<Site> of(DesignIndex index, Cluster cluster) {
        return index.members(cluster).stream().findFirst().flatMap(index::siteOf);
    }

    /// The control plane, or the all-in-one pair that plays it, for a cluster: at its own site,
    /// else anywhere.
    static Optional<Cluster> controlPlane(DesignIndex index, Cluster cluster) {
        List<Cluster> candidates =
                Stream.of(ProfileId.CONTROL_PLANE, ProfileId.ALL_IN_ONE)
                        .flatMap(profile -> index.clusters(profile).stream())
                        .toList();
        Optional<Site> site = of(index, cluster);
        return candidates.stream()
                .filter(other -> of(index, other).equals(site))
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }
}
