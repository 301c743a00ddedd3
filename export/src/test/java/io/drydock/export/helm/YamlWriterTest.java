package io.drydock.export.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class YamlWriterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on", "No", "y", "NULL", "~", "0407", "1e3", "0x1F", "12:30", "4.7", "", " a", "a ",
                "#a", "a: b", "- a", "{a}", "[a]", "*a", "&a", "!a", "|", ">", "%a", "@a", "`a`",
                "\"", "'", "\\", ".5", "+1", "=", "<<", "2026-01-01", "a#b", "ä", "\t"
            })
    void textThatCouldBeSomethingElseIsQuoted(String text) {
        String written = YamlWriter.write(YamlMap.map("key", text)).text();
        assertThat(written).startsWith("key: \"");
        assertThat(read(written)).isEqualTo(Map.of("key", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alb", "apim-database", "/services/Version", "a.b_c", "onward"})
    void plainTextStaysPlain(String text) {
        assertThat(YamlWriter.write(YamlMap.map("key", text)).text())
                .isEqualTo("key: " + text + "\n");
    }

    @Test
    void numbersAndFlagsAreNotQuoted() {
        assertThat(YamlWriter.write(YamlMap.map().put("a", 1).put("b", true).build()).text())
                .isEqualTo("a: 1\nb: true\n");
    }

    @Test
    void longTextIsNotFolded() {
        String text = "word ".repeat(100);
        assertThat(YamlWriter.write(YamlMap.map("key", text)).text().lines()).hasSize(1);
    }

    @Test
    void everyTextComesBack() {
        Random random = new Random(20_260_101L);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                text.append((char) (32 + random.nextInt(95)));
            }
            String written = YamlWriter.write(YamlMap.map("key", text.toString())).text();
            assertThat(read(written))
                    .as("seed 20260101, " + written)
                    .isEqualTo(Map.of("key", text.toString()));
        }
    }

    @Test
    void keyWrittenTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YamlMap.map().put("a", 1).put("a", 2))
                .withMessageContaining("a is written twice");
    }

    private static Object read(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }
}
