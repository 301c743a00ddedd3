package io.drydock.export.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BundledFontTest {
    private final BundledFont font = BundledFont.get();

    @ParameterizedTest
    @EnumSource(TextStyle.class)
    void figuresHaveOneWidth(TextStyle style) {
        double zero = font.width("0", style);
        assertThat(zero).isPositive();
        for (char figure = '1'; figure <= '9'; figure++) {
            assertThat(font.width(String.valueOf(figure), style)).isEqualTo(zero);
        }
    }

    @Test
    void widthsAreThoseOfTheFontFile() throws IOException {
        sameAs(font.regular(), TextStyle.BODY);
        sameAs(font.strong(), TextStyle.BODY_STRONG);
    }

    @Test
    void widthGrowsWithSize() {
        double small = font.width("Gateway 10.0.1.0/24", TextStyle.SMALL_STRONG);
        double title = font.width("Gateway 10.0.1.0/24", TextStyle.TITLE);
        assertThat(title).isCloseTo(small * 18 / 12, within(1e-9));
    }

    @Test
    void charactersWithoutGlyph() {
        assertThat(font.width("\u6f22", TextStyle.BODY)).isEqualTo(14);
        assertThat(font.width("\ud83d\ude00", TextStyle.BODY)).isEqualTo(14);
        assertThat(font.width("\u0007\u200f", TextStyle.BODY)).isZero();
        assertThat(font.has(0x6f22)).isFalse();
        assertThat(font.has(0x1f600)).isFalse();
    }

    @Test
    void hasWhatNamesAreWrittenIn() {
        String needed =
                IntStream.concat(
                                IntStream.rangeClosed(0x20, 0x7e),
                                IntStream.rangeClosed(0xa0, 0xff))
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
        assertThat((needed + "\u2013\u2026\u2192\u00d7\u0152\u20ac\u0416\u03a9\u1ec7").codePoints())
                .allMatch(font::has);
    }

    private void sameAs(InputStream file, TextStyle style) throws IOException {
        try (file;
                var read = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            var map = read.getUnicodeCmapLookup();
            for (int c = 0; c < 0xffff; c++) {
                int glyph = map.getGlyphId(c);
                assertThat(font.has(c)).as("U+%04X", c).isEqualTo(glyph != 0);
                if (glyph != 0) {
                    double expected =
                            read.getAdvanceWidth(glyph)
                                    * (double) style.size()
                                    / read.getUnitsPerEm();
                    assertThat(font.width(Character.toString(c), style))
                            .as("U+%04X", c)
                            .isEqualTo(expected);
                }
            }
        }
    }
}
