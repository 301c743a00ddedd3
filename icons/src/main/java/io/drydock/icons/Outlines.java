package io.drydock.icons;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// The outlines made from the icon font, one line a glyph: its name, a tab, its path. They are kept
/// as a file so that nothing but controls needs the font, a megabyte of it, at run time.
final class Outlines {
    private static final Map<Glyph, String> PATHS = read();

    private Outlines() {}

    static String of(Glyph glyph) {
        String path = PATHS.get(glyph);
        if (path == null) {
            throw new IllegalStateException("No outline for " + glyph);
        }
        return path;
    }

    private static Map<Glyph, String> read() {
        Map<Glyph, String> paths = new EnumMap<>(Glyph.class);
        try (InputStream file =
                Objects.requireNonNull(Outlines.class.getResourceAsStream("outlines.tsv"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> {
                        int tab = line.indexOf('\t');
                        paths.put(Glyph.valueOf(line.substring(0, tab)), line.substring(tab + 1));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paths;
    }
}
