package io.drydock.app.canvas;

import io.drydock.icons.Glyph;
import io.drydock.icons.IconCatalog;

/// The outline of a glyph.
///
/// @param path as SVG writes it
/// @param size the side of the square it lies in
public record GlyphOutline(String path, double size) {

    private static final double SIDE = 24;

    /// The outline of a glyph.
    public static GlyphOutline of(Glyph glyph) {
        return new GlyphOutline(IconCatalog.outline(glyph), SIDE);
    }
}
