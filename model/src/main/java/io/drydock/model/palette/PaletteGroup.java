package io.drydock.model.palette;

import java.util.List;

/// A headed part of the palette.
///
/// @param title its heading
/// @param items what it offers, in reading order
public record PaletteGroup(String title, List<PaletteItem> items) {
    public PaletteGroup {
        items = List.copyOf(items);
    }
}
