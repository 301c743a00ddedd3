package io.drydock.export.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

class FontSubsetTest {
    @Test
    void usualPartIsMadeOnce() {
        assertThat(FontSubset.regular(Set.of((int) 'a'))).isSameAs(FontSubset.regular(Set.of()));
        assertThat(FontSubset.strong(Set.of())).isNotEqualTo(FontSubset.regular(Set.of()));
    }

    @Test
    void otherLettersAreAddedAndUnknownOnesLeftOut() {
        Set<Integer> greek = Set.of(0x3a9, 0x6f22);
        assertThat(FontSubset.regular(greek))
                .isEqualTo(FontSubset.regular(Set.of(0x3a9)))
                .isNotEqualTo(FontSubset.regular(Set.of()));
    }

    @Test
    void checksumsHold() {
        assertThat(sum(FontSubset.regular(Set.of()))).isEqualTo(0xb1b0afba);
        assertThat(sum(FontSubset.strong(Set.of(0x3a9)))).isEqualTo(0xb1b0afba);
    }

    @Test
    void metricsTableSaysItsVersion() throws IOException {
        byte[] file = Base64.getDecoder().decode(FontSubset.regular(Set.of()));
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            assertThat(font.getOS2Windows().getVersion()).isZero();
            assertThat(font.getOS2Windows().getWeightClass()).isEqualTo(400);
        }
    }

    /// The sum of all 32-bit words, which the format fixes for every font file.
    private static int sum(String base64) {
        var file = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
        int sum = 0;
        while (file.hasRemaining()) {
            sum += file.getInt();
        }
        return sum;
    }
}
