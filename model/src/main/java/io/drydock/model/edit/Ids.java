package io.drydock.model.edit;

import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// Gives new elements their identifiers: readable, and the same ones for the same edits.
public final class Ids {

    private Ids() {}

    /// The first of `base`, `base-2`, `base-3` ... that no element of the design has.
    public static ElementId free(Design design, String base) {
        return free(all(design), base);
    }

    /// The first of `base`, `base-2`, `base-3` ... that is not taken.
    public static ElementId free(Collection<ElementId> taken, String base) {
        return free(taken::contains, base);
    }

    /// The first of `base`, `base-2`, `base-3` ... that is not taken.
    public static ElementId free(Predicate<ElementId> taken, String base) {
        String stem = slug(base);
        ElementId candidate = new ElementId(stem);
        for (int n = 2; taken.test(candidate); n++) {
            candidate = numbered(stem, n);
        }
        return candidate;
    }

    /// Text turned into the form of an identifier.
    public static String slug(String text) {
        String slug =
                text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^[-0-9]+", "")
                        .replaceAll("-+$", "");
        String cut = slug.isEmpty() ? "element" : slug;
        String fitting =
                cut.length() <= ElementId.MAX_LENGTH
                        ? cut
                        : cut.substring(0, ElementId.MAX_LENGTH).replaceAll("-+$", "");
        // Windows keeps some short names, such as aux, for devices.
        return ElementId.isValid(fitting) ? fitting : fitting + "-element";
    }

    /// Every identifier of the design.
    public static Set<ElementId> all(Design design) {
        Set<ElementId> ids = new HashSet<>();
        design.sites()
                .forEach(site -> {
                    ids.add(site.id());
                    site.zones().forEach(zone -> ids.add(zone.id()));
                    site.subnets().forEach(subnet -> ids.add(subnet.id()));
                });
        design.clusters().forEach(cluster -> ids.add(cluster.id()));
        design.nodes().forEach(node -> ids.add(node.id()));
        design.connections().forEach(connection -> ids.add(connection.id()));
        return ids;
    }

    static boolean isTaken(Design design, ElementId id) {
        return design.nodes().stream().anyMatch(node -> node.id().equals(id))
                || design.clusters().stream().anyMatch(cluster -> cluster.id().equals(id))
                || design.connections().stream().anyMatch(c -> c.id().equals(id))
                || design.sites().stream()
                        .anyMatch(site ->
                                site.id().equals(id)
                                        || site.zone(id).isPresent()
                                        || site.subnets().stream()
                                                .anyMatch(s -> s.id().equals(id)));
    }

    private static ElementId numbered(String stem, int n) {
        String suffix = "-" + n;
        int room = ElementId.MAX_LENGTH - suffix.length();
        return new ElementId(
                (stem.length() <= room ? stem : stem.substring(0, room).replaceAll("-+$", ""))
                        + suffix);
    }
}
