package io.drydock.model.rule.general;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.Node;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Site;
import io.drydock.model.design.Zone;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.index.DesignIndex.SubnetPlace;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.fix.PlacementFixes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where a file system at AWS has clients and no mount target.
public final class MountTargets {

    private MountTargets() {}

    /// The zones without a mount target in which nodes stand that mount the file system, by site. A
    /// file system belongs to one site; clients elsewhere mount over the link between the sites.
    public static Map<Site, List<Zone>> lacking(DesignIndex index, FileSystem files) {
        Optional<Site> site = index.siteOf(files);
        Map<Site, List<Zone>> found = new LinkedHashMap<>();
        if (site.isPresent() && site.get().kind() == Site.Kind.AWS_REGION) {
            Set<ElementId> covered = index.zonesOf(files);
            Set<Zone> zones = new LinkedHashSet<>();
            for (SubnetPlace place : clients(index, files)) {
                if (place.site().id().equals(site.get().id())
                        && !covered.contains(place.zone().id())) {
                    zones.add(place.zone());
                }
            }
            if (!zones.isEmpty()) {
                found.put(site.get(), List.copyOf(zones));
            }
        }
        return found;
    }

    private static List<SubnetPlace> clients(DesignIndex index, FileSystem files) {
        List<SubnetPlace> places = new ArrayList<>();
        for (ElementId id : files.mountedBy()) {
            Optional<Cluster> cluster = index.cluster(id);
            if (cluster.isPresent()) {
                for (ProfileNode member : index.members(cluster.get())) {
                    places.addAll(index.places(member));
                }
            }
        }
        return places;
    }

    /// Adds mount targets in these zones.
    public static List<Fix> add(DesignIndex index, Node files, Site site, List<Zone> zones) {
        return PlacementFixes.extend(
                index, files, site, zones, "Add a mount target in " + names(zones));
    }

    /// Zones in a sentence.
    public static String names(List<Zone> zones) {
        return String.join(", ", zones.stream().map(Zone::name).toList());
    }
}
