package io.drydock.export.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import io.drydock.export.HostileTexts;
import io.drydock.export.Tool;
import io.drydock.export.plan.UnsupportedDesignException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The real reader of each language says which text it found.
class LanguagesTest {

    @TempDir private Path folder;

    private void run(Shell script) throws Exception {
        Files.writeString(folder.resolve("run.sh"), script.text());
        Tool bash = new Tool("bash", "DRYDOCK_REQUIRE_SHELLCHECK");
        bash.need();
        assertThat(bash.run(folder, List.of("run.sh"))).isEqualTo(new Tool.Outcome(0, ""));
        assertThat(folder.resolve("proof")).doesNotExist();
    }

    private void holds(int number, String text) throws Exception {
        assertThat(Files.readString(folder.resolve("out" + number))).isEqualTo(text);
    }

    @Test
    void theShellReadsWordsAsTheyAre() throws Exception {
        Shell script = Shell.code("set -eu\n");
        List<String> texts = HostileTexts.all();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            script =
                    script.and(Shell.remark(text))
                            .and(Shell.assign("value", text))
                            .and("printf '%s|%s|%s' \"$value\" ")
                            .and(Shell.plainWord(text))
                            .and(" \"")
                            .and(Shell.insideDoubleQuotes(text))
                            .and("\" > out")
                            .and(Shell.number(i))
                            .and("\n");
        }
        run(script);
        for (int i = 0; i < texts.size(); i++) {
            holds(i, texts.get(i) + "|" + texts.get(i) + "|" + texts.get(i));
        }
    }

    @Test
    void nothingEndsAHereDocumentEarly() throws Exception {
        Shell script = Shell.code("set -eu\n");
        List<String> texts = HostileTexts.all();
        for (int i = 0; i < texts.size(); i++) {
            Shell command = Shell.code("cat > out").and(Shell.number(i));
            script = script.and(Shell.heredoc(command, "END", Phrase.of(texts.get(i))));
        }
        // One in another.
        Shell inner = Shell.heredoc(Shell.code("cat"), "END", Phrase.of("END\nEND_\ntouch proof"));
        script = script.and(Shell.heredoc(Shell.code("cat > nested"), "END", inner));
        run(script);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            holds(i, text.endsWith("\n") ? text : text + "\n");
        }
        assertThat(Files.readString(folder.resolve("nested"))).isEqualTo(inner.text());
    }

    @Test
    void pythonJsonYamlAndTomlReadTheSameText() throws Exception {
        List<String> texts = HostileTexts.all();
        Python program = Python.code("import sys\nout = open('out0', 'w', newline='')\n");
        for (String text : texts) {
            program = program.and("out.write(").and(Python.string(text)).and(" + '\\x00')\n");
            String json = Json.string(text).text();
            assertThat(new ObjectMapper().readValue(json, String.class)).isEqualTo(text);
            assertThat(new TomlMapper().readTree("a = " + json).get("a").asText()).isEqualTo(text);
            assertThat(
                            new Load(LoadSettings.builder().build())
                                    .loadFromString(Yaml.scalar(text).text()))
                    .isEqualTo(text);
        }
        Files.writeString(folder.resolve("run.py"), program.text());
        Tool python = new Tool("python3", "DRYDOCK_REQUIRE_SHELLCHECK");
        python.need();
        assertThat(python.run(folder, List.of("run.py"))).isEqualTo(new Tool.Outcome(0, ""));
        holds(0, String.join("\0", texts) + "\0");
    }

    @Test
    void sqlEndsWhereTheTextEnds() {
        assertThat(Sql.identifier(Sql.Dialect.MYSQL, "a`b").text()).isEqualTo("`a``b`");
        assertThat(Sql.identifier(Sql.Dialect.SQL_SERVER, "a]b").text()).isEqualTo("[a]]b]");
        assertThat(Sql.identifier(Sql.Dialect.POSTGRESQL, "a\"b").text()).isEqualTo("\"a\"\"b\"");
        assertThat(Sql.literal(Sql.Dialect.MYSQL, "\\' x").text()).isEqualTo("'\\\\'' x'");
        assertThat(Sql.literal(Sql.Dialect.SQL_SERVER, "it's").text()).isEqualTo("N'it''s'");
        assertThatThrownBy(() -> Sql.identifier(Sql.Dialect.ORACLE, "a\"b"))
                .isInstanceOf(UnsupportedDesignException.class);
    }

    @Test
    void substitutionFillsInReferencesOnly() {
        Phrase phrase =
                Phrase.of("${AWS::Region} $")
                        .plus(Phrase.of("{x} "))
                        .plus(Phrase.reference("AWS::Region"));
        assertThat(phrase.substituted()).isEqualTo("${!AWS::Region} ${!x} ${AWS::Region}");
        assertThat(Phrase.of(phrase.marked(), true)).isEqualTo(phrase);
        assertThatThrownBy(() -> Phrase.reference("a}$(x)"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatNoFileCanCarryIsRefused() {
        for (String text : List.of("a\0b", "\ud800", "\udc00x")) {
            assertThatThrownBy(() -> Shell.word(text))
                    .isInstanceOf(UnsupportedDesignException.class)
                    .hasMessageContaining("U+");
            assertThatThrownBy(() -> Json.string(text))
                    .isInstanceOf(UnsupportedDesignException.class);
        }
        assertThat(Shell.word("\ud83d\ude80").text().getBytes(StandardCharsets.UTF_8)).hasSize(6);
    }
}
