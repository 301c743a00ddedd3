package io.drydock.export.cloudformation;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.Zone;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds the element of a design to which a resource belongs. Logical names begin with that of
/// their element, so the longest such beginning decides.
public final class ElementNames {

    private final TreeMap<String, ElementId> byName = new TreeMap<>();

    private ElementNames(Design design) {
        identifiers(design).forEach(id -> byName.putIfAbsent(Names.of(id), id));
    }

    private static Stream<ElementId> identifiers(Design design) {
        Stream<ElementId> places =
                design.sites().stream()
                        .flatMap(site ->
                                Stream.of(
                                                Stream.of(site.id()),
                                                site.zones().stream().map(Zone::id),
                                                site.subnets().stream().map(Subnet::id))
                                        .flatMap(Function.identity()));
        return Stream.of(
                        places,
                        design.clusters().stream().map(Cluster::id),
                        design.nodes().stream().map(Node::id))
                .flatMap(Function.identity());
    }

    /// The identifiers of the elements with which a logical name begins, the closest ones first.
    static List<String> beginnings(Design design, String logicalId) {
        return identifiers(design)
                .filter(id -> logicalId.startsWith(Names.of(id)))
                .sorted(Comparator.comparingInt((ElementId id) -> Names.of(id).length()).reversed())
                .map(ElementId::value)
                .distinct()
                .toList();
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
