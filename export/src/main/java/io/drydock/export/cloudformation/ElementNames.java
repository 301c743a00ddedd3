package io.drydock.export.cloudformation;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.Zone;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Finds the element of a design to which a resource belongs. Logical names begin with that of
/// their element, so the longest such beginning decides.
public final class ElementNames {

    private final TreeMap<String, ElementId> byName = new TreeMap<>();

    private ElementNames(Design design) {
        for (Site site : design.sites()) {
            add(site.id());
            site.zones().stream().map(Zone::id).forEach(this::add);
            site.subnets().stream().map(Subnet::id).forEach(this::add);
        }
        design.clusters().stream().map(Cluster::id).forEach(this::add);
        design.nodes().stream().map(Node::id).forEach(this::add);
    }

    private void add(ElementId id) {
        byName.putIfAbsent(Names.of(id), id);
    }

    /// The names of a design's elements.
    public static ElementNames of(Design design) {
        return new ElementNames(design);
    }

    /// The element that a resource belongs to; empty for one that serves the whole stack.
    ///
    /// @param logicalId the resource's name in the template
    public Optional<ElementId> element(String logicalId) {
        Map.Entry<String, ElementId> entry = byName.floorEntry(logicalId);
        while (entry != null && !logicalId.startsWith(entry.getKey())) {
            String shorter = entry.getKey();
            int common = common(shorter, logicalId);
            if (common == 0) {
                return Optional.empty();
            }
            // What lies between two beginnings of the name cannot be a beginning of it itself.
            entry = byName.floorEntry(logicalId.substring(0, common));
        }
        return Optional.ofNullable(entry).map(Map.Entry::getValue);
    }

    private static int common(String one, String other) {
        int length = Math.min(one.length(), other.length());
        int at = 0;
        while (at < length && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }
}
