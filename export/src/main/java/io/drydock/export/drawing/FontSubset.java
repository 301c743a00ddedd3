package io.drydock.export.drawing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The part of the bundled font that a picture file carries along, as base64.
///
/// Western European letters and the signs drawings use are always in it; that part is made once.
/// Only a drawing with other letters, such as Greek ones, has a part made for it.
public final class FontSubset {
    /// Without kerning and substitutions: they name glyphs by numbers that the subset changes.
    private static final List<String> TABLES =
            List.of(
                    "OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp",
                    "name", "post", "prep");

    private static final Set<Integer> USUAL = usual();

    private FontSubset() {}

    private static final class Usual {
        static final String REGULAR = make(BundledFont.get().regular(), USUAL);
        static final String STRONG = make(BundledFont.get().strong(), USUAL);
    }

    /// The regular weight with at least the given characters, as far as the font has them.
    public static String regular(Set<Integer> codePoints) {
        Set<Integer> wanted = wanted(codePoints);
        return wanted.equals(USUAL) ? Usual.REGULAR : make(BundledFont.get().regular(), wanted);
    }

    /// The heavier weight with at least the given characters, as far as the font has them.
    public static String strong(Set<Integer> codePoints) {
        Set<Integer> wanted = wanted(codePoints);
        return wanted.equals(USUAL) ? Usual.STRONG : make(BundledFont.get().strong(), wanted);
    }

    private static Set<Integer> wanted(Set<Integer> codePoints) {
        if (USUAL.containsAll(codePoints)) {
            return USUAL;
        }
        var wanted = new TreeSet<>(USUAL);
        codePoints.stream().filter(BundledFont.get()::has).forEach(wanted::add);
        return wanted;
    }

    private static Set<Integer> usual() {
        var points = new TreeSet<Integer>();
        for (int c = 0x20; c <= 0xff; c++) {
            points.add(c);
        }
        // Dashes, quotes, bullet, ellipsis, euro, arrows, minus, at most, at least.
        "\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u20ac\u2190\u2192\u2194\u2212\u2264\u2265"
                .codePoints()
                .forEach(points::add);
        points.removeIf(c -> !BundledFont.get().has(c));
        return points;
    }

    private static String make(InputStream file, Set<Integer> codePoints) {
        try (file;
                var font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            var subsetter = new TTFSubsetter(font, TABLES);
            subsetter.addAll(codePoints);
            var bytes = new ByteArrayOutputStream();
            subsetter.writeToStream(bytes);
            return Base64.getEncoder().encodeToString(versionZero(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The subsetter writes an OS/2 table of version 0 but leaves the number of the larger version
    /// it was made from; strict readers then miss the rest. The checksums follow the change.
    private static byte[] versionZero(byte[] file) {
        var font = ByteBuffer.wrap(file);
        int metrics = entry(font, "OS/2");
        int head = font.getInt(entry(font, "head") + 8);
        int table = font.getInt(metrics + 8);
        int change = font.getShort(table) << 16;
        font.putShort(table, (short) 0);
        font.putInt(metrics + 4, font.getInt(metrics + 4) - change);
        font.putInt(head + 8, font.getInt(head + 8) + 2 * change);
        return file;
    }

    private static int entry(ByteBuffer font, String tag) {
        int wanted = ByteBuffer.wrap(tag.getBytes(StandardCharsets.US_ASCII)).getInt();
        int at = 12;
        while (font.getInt(at) != wanted) {
            at += 16;
        }
        return at;
    }
}
