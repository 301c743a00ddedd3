package io.drydock.export.drawing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The advance widths of a TrueType font for every character of the basic plane.
///
/// A parser for whole fonts also reads kerning, names and substitutions; that would be most of the
/// time until the first picture shows. Two tables are enough here.
///
/// A font is read once and never changed: the array is shared, not copied.
final class AdvanceWidths {
    private final int em;
    private final short[] widths;

    private AdvanceWidths(int em, short[] widths) {
        this.em = em;
        this.widths = widths;
    }

    /// Units in the font's em.
    int em() {
        return em;
    }

    /// The width of a character in units; -1 where the font has no glyph.
    int width(char character) {
        return widths[character];
    }

    /// Reads a TrueType font that has a Unicode table for the basic plane (format 4).
    static AdvanceWidths read(byte[] file) {
        var font = ByteBuffer.wrap(file).order(ByteOrder.BIG_ENDIAN);
        int em = unsigned(font, table(font, "head") + 18);
        int withWidth = unsigned(font, table(font, "hhea") + 34);
        int metrics = table(font, "hmtx");
        var widths = new short[0x10000];
        int map = unicodeMap(font);
        Arrays.fill(widths, (short) -1);
        int segments = unsigned(font, map + 6) / 2;
        for (int s = 0; s < segments; s++) {
            int last = unsigned(font, map + 14 + 2 * s);
            int first = unsigned(font, map + 16 + 2 * (segments + s));
            for (int c = first; c <= last && c < 0xffff; c++) {
                int glyph = glyph(font, map, segments, s, c, first);
                if (glyph != 0) {
                    widths[c] = font.getShort(metrics + 4 * Math.min(glyph, withWidth - 1));
                }
            }
        }
        return new AdvanceWidths(em, widths);
    }

    private static int glyph(
            ByteBuffer font, int map, int segments, int segment, int character, int first) {
        int delta = unsigned(font, map + 16 + 2 * (2 * segments + segment));
        int offsetAt = map + 16 + 2 * (3 * segments + segment);
        int offset = unsigned(font, offsetAt);
        if (offset == 0) {
            return character + delta & 0xffff;
        }
        int glyph = unsigned(font, offsetAt + offset + 2 * (character - first));
        return glyph == 0 ? 0 : glyph + delta & 0xffff;
    }

    private static int unicodeMap(ByteBuffer font) {
        int tables = table(font, "cmap");
        int count = unsigned(font, tables + 2);
        for (int i = 0; i < count; i++) {
            int entry = tables + 4 + 8 * i;
            int map = tables + font.getInt(entry + 4);
            boolean windowsUnicode = font.getInt(entry) == 0x0003_0001;
            if (windowsUnicode && unsigned(font, map) == 4) {
                return map;
            }
        }
        throw new IllegalArgumentException("The font has no Unicode table of format 4");
    }

    private static int table(ByteBuffer font, String tag) {
        int wanted = tag.charAt(0) << 24 | tag.charAt(1) << 16 | tag.charAt(2) << 8 | tag.charAt(3);
        int count = unsigned(font, 4);
        for (int i = 0; i < count; i++) {
            int entry = 12 + 16 * i;
            if (font.getInt(entry) == wanted) {
                return font.getInt(entry + 8);
            }
        }
        throw new IllegalArgumentException("The font has no table " + tag);
    }

    private static int unsigned(ByteBuffer font, int at) {
        return Short.toUnsignedInt(font.getShort(at));
    }
}
