package io.drydock.export.png;

import io.drydock.export.drawing.BundledFont;
import io.drydock.export.drawing.TextStyle;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Letters as outlines, each where the measured widths put it, so that a text is exactly as wide as
/// its box was made for.
final class TextOutline {
    private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);

    /// Large, then made smaller: outlines at small sizes come in steps of a 64th of a pixel.
    private static final int DRAFT = 256;

    private static final Font REGULAR = load(BundledFont.get().regular());
    private static final Font STRONG = load(BundledFont.get().strong());

    /// Whatever the machine has for letters the bundled font lacks.
    private static final Font OTHER = new Font(Font.SANS_SERIF, Font.PLAIN, DRAFT);

    private TextOutline() {}

    static double width(String text, TextStyle style) {
        return BundledFont.get().width(text, style);
    }

    static Path2D of(String text, TextStyle style, double x, double baseline) {
        var outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double scale = (double) style.size() / DRAFT;
        double at = x;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            String letter = Character.toString(c);
            double advance = width(letter, style);
            if (BundledFont.get().has(c) || advance > 0) {
                GlyphVector glyph = font(c, style).createGlyphVector(PLAIN, letter);
                var place = AffineTransform.getTranslateInstance(at, baseline);
                place.scale(scale, scale);
                outline.append(place.createTransformedShape(glyph.getOutline()), false);
            }
            at += advance;
        }
        return outline;
    }

    private static Font font(int codePoint, TextStyle style) {
        if (!BundledFont.get().has(codePoint)) {
            return OTHER;
        }
        return style.strong() ? STRONG : REGULAR;
    }

    private static Font load(InputStream file) {
        try (file) {
            return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont((float) DRAFT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
