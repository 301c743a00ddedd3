package io.drydock.app.palette;

import io.drydock.model.catalogue.Generation;
import io.drydock.model.design.Design;
import io.drydock.model.palette.Palette;
import io.drydock.model.palette.PaletteGroup;
import io.drydock.model.palette.PaletteItem;
import java.util.List;
import java.util.Locale;

/// Decides what the palette shows.
final class PaletteModel {

    private PaletteModel() {}

    /// The groups whose items match every word searched for, in name or key; groups without a match
    /// are left out.
    static List<PaletteGroup> matching(Design design, String query) {
        List<String> words = List.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+", -1));
        return Palette.of(design).stream()
                .map(group ->
                        new PaletteGroup(
                                group.title(),
                                group.items().stream()
                                        .filter(item -> matches(item, design.generation(), words))
                                        .toList()))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    private static boolean matches(PaletteItem item, Generation generation, List<String> words) {
        String text = (item.title(generation) + " " + item.key()).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }
}
