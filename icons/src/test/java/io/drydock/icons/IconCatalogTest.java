package io.drydock.icons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IconCatalogTest {
    private static final Path OUTLINES =
            Path.of("src/main/resources/io/drydock/icons/outlines.tsv");

    @Test
    void outlinesAreThoseOfTheFont() throws IOException, ReflectiveOperationException {
        var lines = new StringBuilder();
        try (var font = new IconFont()) {
            for (Glyph glyph : Glyph.values()) {
                String outline = font.outline(IconFont.codePoint(IconCatalog.literal(glyph)));
                lines.append(glyph).append('\t').append(outline).append('\n');
            }
        }
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(OUTLINES, lines);
        }
        assertThat(OUTLINES).hasContent(lines.toString());
    }

    @Test
    void noTwoGlyphsLookTheSame() {
        List<Glyph> glyphs = Arrays.asList(Glyph.values());
        assertThat(glyphs).extracting(IconCatalog::literal).doesNotHaveDuplicates();
        assertThat(glyphs).extracting(IconCatalog::outline).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Glyph.class)
    void outlineLiesInItsBox(Glyph glyph) {
        String outline = IconCatalog.outline(glyph);
        assertThat(outline).matches("(M[-0-9. ]+([LQ][-0-9. ]+|Z(?=[MLQZ]|$)|M[-0-9. ]+)*)+");
        assertThat(Arrays.stream(outline.split("[MLQZ ]+")).filter(word -> !word.isEmpty()))
                .allSatisfy(word -> assertThat(Double.parseDouble(word)).isBetween(0.0, 24.0));
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void categoryIsUsed(Category category) {
        assertThat(Glyph.values()).extracting(IconCatalog::category).contains(category);
    }
}
