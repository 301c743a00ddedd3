package io.drydock.export.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import io.drydock.export.HostileTexts;
import io.drydock.export.Tool;
import io.drydock.export.plan.UnsupportedDesignException;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.w3c.dom.Element;

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

    @Test
    void tomlReadsKeysAndStrings() throws Exception {
        for (String text : HostileTexts.all()) {
            if (Toml.refusal(text).isPresent()) {
                assertThatThrownBy(() -> Toml.string(text))
                        .isInstanceOf(UnsupportedDesignException.class)
                        .hasMessageContaining("API Manager would fill in");
                continue;
            }
            String file =
                    Toml.key(text).and(" = ").and(Toml.string(text)).and("\nend = true\n").text();
            JsonNode read = new TomlMapper().readTree(file);
            assertThat(read.size()).isEqualTo(2);
            assertThat(read.get(text).asText()).isEqualTo(text);
        }
        for (String reference : List.of("$env{A}", "a$sys{b}", "$ref{c.d}", "$secret{e}", "${f}")) {
            assertThat(Toml.refusal(reference)).isPresent();
        }
        assertThat(Toml.refusal("$ {a} $b $env (c)")).isEmpty();
        assertThat(Toml.string(Phrase.of("https://").plus(Phrase.known("NODE_IP"))).text())
                .isEqualTo("\"https://$env{NODE_IP}\"");
    }

    @Test
    void xmlReadsTextsAndAttributes() throws Exception {
        int read = 0;
        for (String text : HostileTexts.all()) {
            if (text.contains("${") || text.indexOf('\u0001') >= 0) {
                assertThatThrownBy(() -> Xml.text(text))
                        .isInstanceOf(UnsupportedDesignException.class);
                continue;
            }
            Element root =
                    xml(Xml.code("<a b=\"").and(Xml.text(text)).and("\">").and(Xml.text(text)));
            assertThat(root.getAttribute("b")).isEqualTo(text);
            assertThat(root.getTextContent()).isEqualTo(text);
            read++;
        }
        assertThat(read).isGreaterThan(100);
    }

    private static Element xml(Xml start) throws Exception {
        String file = start.and("</a>").text();
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    /// The scripts of machines fill in `@NAME@` wherever they find it.
    @Test
    void noTextIsTakenForWhatTheMachineKnows() throws Exception {
        Pattern mark = Pattern.compile("@\\w+@");
        Phrase secret = Phrase.known("SECRET");
        for (String text :
                List.of("@SECRET@", "a@SECRET@b", "@", "x@", "@x", "a@b.c", "@@SECRET@@")) {
            Phrase around = Phrase.of(text).plus(secret).plus(text);
            for (Fragment code : List.of(Xml.text(around), Properties.value(around))) {
                assertThat(mark.matcher(code.text()).results().map(MatchResult::group))
                        .as(code.text())
                        .containsExactly("@SECRET@");
            }
            assertThat(mark.matcher(Yaml.string(Phrase.of(text)).text()).find()).isFalse();
            java.util.Properties read = new java.util.Properties();
            read.load(
                    new StringReader(
                            Properties.code("a = ").and(Properties.value(Phrase.of(text))).text()));
            assertThat(read.getProperty("a")).isEqualTo(text);
            assertThat(xml(Xml.code("<a>").and(Xml.text(text))).getTextContent()).isEqualTo(text);
        }
        assertThat(Yaml.string(secret).text()).isEqualTo("\"@SECRET@\"");
    }

    @Test
    void propertiesReadValues() throws Exception {
        for (String text : HostileTexts.all()) {
            java.util.Properties read = new java.util.Properties();
            read.load(
                    new StringReader(
                            Properties.code("a = ")
                                    .and(Properties.value(Phrase.of(text)))
                                    .and("\nb = c\n")
                                    .text()));
            assertThat(read).containsExactlyInAnyOrderEntriesOf(Map.of("a", text, "b", "c"));
        }
    }

    @Test
    void yamlReadsWholeDocuments() {
        Map<String, Object> document = new LinkedHashMap<>();
        List<String> texts = new ArrayList<>(HostileTexts.all());
        texts.addAll(
                List.of(
                        "on",
                        "No",
                        "~",
                        "null",
                        "0407",
                        "1e3",
                        "0x1F",
                        "12:30:45",
                        "2026-01-01",
                        " a\nb",
                        "\na",
                        "a\n\n",
                        "a \nb",
                        "a\r\nb",
                        "a\u0085b\nc",
                        "\ufeffa",
                        "a\u2028\nb",
                        "- a\n- b\n",
                        "---",
                        "<<",
                        "="));
        for (String text : texts) {
            document.put(text, List.of(text, Map.of(text, text)));
        }
        String file = Yaml.comment(String.join("|", texts)).and(Yaml.document(document)).text();
        assertThat(new Load(LoadSettings.builder().build()).loadFromString(file))
                .isEqualTo(document);
    }

    /// What a Go template puts out for text is found by `helm template` in another test; here, that
    /// no action starts in a text.
    @Test
    void textsHoldNoActionsOfGoTemplates() {
        Pattern action = Pattern.compile("\\{\\{ \"(\\{+)\" }}");
        for (String text : HostileTexts.all()) {
            String code = GoTemplate.text(text).and("{{ end }}").text();
            String rendered = action.matcher(code).replaceAll("$1");
            assertThat(rendered).isEqualTo(text + "{{ end }}");
            assertThat(action.matcher(code).replaceAll("")).doesNotContain("{{{");
            assertThat(action.matcher(code).replaceAll("").replace("{{ end }}", ""))
                    .doesNotContain("{{");
        }
    }

    @Test
    void markdownShowsTextsInOneLine() {
        for (String text : HostileTexts.all()) {
            assertThat(Markdown.text(text).text().lines().count()).isLessThan(2);
            String span = Markdown.span(text).text();
            assertThat(span.lines()).hasSize(1);
            assertThat(span.replace("\\|", "")).doesNotContain("|");
        }
        assertThat(Markdown.text("a|<b>[c](d) `e` *f* _g_").text())
                .isEqualTo("a\\|\\<b\\>\\[c\\](d) \\`e\\` \\*f\\* \\_g\\_");
        assertThat(Markdown.text("1. a").text()).isEqualTo("1\\. a");
        assertThat(Markdown.text("shop-prod 4.7.0").text()).isEqualTo("shop-prod 4.7.0");
        assertThat(Markdown.span("a`b``c").text()).isEqualTo("```a`b``c```");
    }
}
