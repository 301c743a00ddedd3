package io.drydock.export.drawing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// IBM Plex Sans, the one type family of every drawing, on screen and in files. It comes with the
/// program, so that a text is as wide on one machine as on another. Its figures all have one width.
public final class BundledFont implements TextMeasure {
    private final byte[] regular = file("IBMPlexSans-Regular.ttf");
    private final byte[] strong = file("IBMPlexSans-SemiBold.ttf");
    private final AdvanceWidths regularWidths = AdvanceWidths.read(regular);
    private final AdvanceWidths strongWidths = AdvanceWidths.read(strong);

    private BundledFont() {}

    private static final class Holder {
        static final BundledFont FONT = new BundledFont();
    }

    /// The font, read at the first call.
    public static BundledFont get() {
        return Holder.FONT;
    }

    /// The name of the family. The heavier weight is the semi-bold one, 600.
    public String familyName() {
        return "IBM Plex Sans";
    }

    /// The TrueType file of the regular weight.
    public InputStream regular() {
        return new ByteArrayInputStream(regular);
    }

    /// The TrueType file of the heavier weight.
    public InputStream strong() {
        return new ByteArrayInputStream(strong);
    }

    /// True when the font has a glyph for the character; others are painted in whatever font the
    /// machine has for them.
    public boolean has(int codePoint) {
        return Character.isBmpCodePoint(codePoint) && regularWidths.width((char) codePoint) >= 0;
    }

    /// The sum of the advance widths, without kerning. Characters the font lacks count as one em,
    /// control and combining characters it lacks as nothing.
    @Override
    public double width(String text, TextStyle style) {
        AdvanceWidths face = style.strong() ? strongWidths : regularWidths;
        long units = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int width = face.width(c);
            units += width >= 0 ? width : missing(c, face.em());
        }
        return units * (double) style.size() / face.em();
    }

    private static int missing(char c, int em) {
        if (Character.isLowSurrogate(c)) {
            return 0;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    0;
            default -> em;
        };
    }

    private static byte[] file(String name) {
        try (InputStream file =
                Objects.requireNonNull(BundledFont.class.getResourceAsStream(name))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
