package io.drydock.icons;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.kordamp.ikonli.Ikon;

/// Reads outlines straight from the icon font, in the font's own units: no rasteriser, and so no
/// hinting, comes between.
final class IconFont implements AutoCloseable {
    private static final String PACK = "org.kordamp.ikonli.materialdesign2.MaterialDesign";
    private static final String FILE =
            "/META-INF/resources/materialdesign2/7.4.47/fonts/materialdesignicons-webfont.ttf";

    private final TrueTypeFont font;

    IconFont() throws IOException {
        try (InputStream file = Objects.requireNonNull(Ikon.class.getResourceAsStream(FILE))) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        }
    }

    /// The code point of a name in the pack.
    static int codePoint(String literal) throws ReflectiveOperationException {
        char letter = Character.toUpperCase(literal.charAt("mdi2".length()));
        Object ikon =
                Class.forName(PACK + letter)
                        .getMethod("findByDescription", String.class)
                        .invoke(null, literal);
        return ((Ikon) ikon).getCode();
    }

    /// The outline in a box of 24 by 24, where the font's em square lies.
    String outline(int codePoint) throws IOException {
        int index = font.getUnicodeCmapLookup().getGlyphId(codePoint);
        assertThat(index).isPositive();
        double scale = 24.0 / font.getUnitsPerEm();
        double baseline = font.getHorizontalHeader().getAscender() * scale;
        var place = new AffineTransform(scale, 0, 0, -scale, 0, baseline);
        var out = new StringBuilder();
        var points = new double[6];
        PathIterator steps = font.getGlyph().getGlyph(index).getPath().getPathIterator(place);
        for (; !steps.isDone(); steps.next()) {
            switch (steps.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> append(out, 'M', points, 2);
                case PathIterator.SEG_LINETO -> append(out, 'L', points, 2);
                case PathIterator.SEG_QUADTO -> append(out, 'Q', points, 4);
                case PathIterator.SEG_CLOSE -> append(out, 'Z', points, 0);
                default -> throw new IllegalStateException("A TrueType outline has no cubics");
            }
        }
        return out.toString();
    }

    @Override
    public void close() throws IOException {
        font.close();
    }

    private static void append(StringBuilder out, char command, double[] points, int count) {
        out.append(command);
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : " ").append(number(points[i]));
        }
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value + 0.0);
        return text.replaceFirst("\\.?0+$", "").replaceFirst("^-0$", "0");
    }
}
