package io.drydock.export.roundtrip;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that say they are templates and would take all time or memory to be read.
class HostileTemplatesTest {

    @TempDir private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("template.yaml"), text);
    }

    /// Each level stands for eight of the one before: 8^20 values in a kilobyte.
    @Test
    void aliasesThatMultiplyAreCounted() throws IOException {
        StringBuilder text = new StringBuilder("l0: &l0 [x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i <= 20; i++) {
            text.append("l%d: &l%d [*l%d".formatted(i, i, i - 1));
            text.append((", *l" + (i - 1)).repeat(7)).append("]\n");
        }
        assertThatThrownBy(() -> TemplateFiles.open(file(text.toString())))
                .isInstanceOf(TemplateFormatException.class)
                .hasMessageContaining("aliases");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x: &a [*a, *a]", "a: &a {b: *a}", "a: &a {<<: *a, b: 1}", "&a [*a]"})
    void aliasThatStandsForItselfIsRefused(String text) {
        assertThatThrownBy(() -> TemplateFiles.open(file(text)))
                .isInstanceOf(TemplateFormatException.class);
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> TemplateFiles.open(file("[".repeat(20_000))))
                .isInstanceOf(TemplateFormatException.class);
        assertThatThrownBy(
                        () -> TemplateFiles.open(file("a:\n" + " ".repeat(0) + "- ".repeat(9_000))))
                .isInstanceOf(TemplateFormatException.class);
    }

    @Test
    void hugeFileIsNotRead() throws IOException {
        Path file = file("");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(3L << 30);
        }
        assertThatThrownBy(() -> TemplateFiles.open(file))
                .isInstanceOf(TemplateFormatException.class)
                .hasMessageContaining("at most");
    }

    @Test
    void bytesThatAreNoTextAreSaid() throws IOException {
        Path file = Files.write(folder.resolve("x.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> TemplateFiles.open(file))
                .isInstanceOf(TemplateFormatException.class)
                .hasMessageContaining("UTF-8");
    }
}
