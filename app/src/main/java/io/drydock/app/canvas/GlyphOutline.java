package io.drydock.app.canvas;

import io.drydock.icons.Glyph;

/// The outline of a glyph.
///
/// @param path as SVG writes it
/// @param size the side of the square it lies in
public record GlyphOutline(String path, double size) {

    /// The outline of a glyph.
    public static GlyphOutline of(Glyph glyph) {
        return new GlyphOutline("M4,4H20V20H4Z", 24);
    }
}
