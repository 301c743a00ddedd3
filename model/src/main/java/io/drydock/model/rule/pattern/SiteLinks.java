package io.drydock.model.rule.pattern;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Connection;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Site;
import io.drydock.model.index.DesignIndex;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which sites lines connect.
///
/// @param neighbours for each site those that a line joins it with
record SiteLinks(Map<ElementId, Set<ElementId>> neighbours) {

    static SiteLinks of(DesignIndex index) {
        Map<ElementId, Set<ElementId>> neighbours = new HashMap<>();
        for (Connection connection : index.design().connections()) {
            if (connection.kind() == Connection.Kind.SITE_LINK) {
                Optional<Site> from = siteOf(index, connection.from());
                Optional<Site> to = siteOf(index, connection.to());
                if (from.isPresent() && to.isPresent()) {
                    join(neighbours, from.get().id(), to.get().id());
                    join(neighbours, to.get().id(), from.get().id());
                }
            }
        }
        return new SiteLinks(neighbours);
    }

    private static void join(
            Map<ElementId, Set<ElementId>> neighbours, ElementId from, ElementId to) {
        neighbours.computeIfAbsent(from, key -> new LinkedHashSet<>()).add(to);
    }

    /// The site that an end of a connection is, or stands at.
    static Optional<Site> siteOf(DesignIndex index, ElementId end) {
        return index.site(end).or(() -> index.node(end).flatMap(index::siteOf));
    }

    /// Whether a line joins the site with any other.
    boolean hasLine(Site site) {
        return neighbours.getOrDefault(site.id(), Set.of()).stream()
                .anyMatch(other -> !other.equals(site.id()));
    }

    /// The sites with nodes of a profile, and those a line joins with one of them.
    Set<ElementId> reachable(DesignIndex index, ProfileId profile) {
        Set<ElementId> sites = new LinkedHashSet<>();
        for (Cluster cluster : index.clusters(profile)) {
            index.members(cluster).stream()
                    .findFirst()
                    .flatMap(index::siteOf)
                    .ifPresent(site -> {
                        sites.add(site.id());
                        sites.addAll(neighbours.getOrDefault(site.id(), Set.of()));
                    });
        }
        return sites;
    }
}
