package io.drydock.app.deploy.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.export.language.GoTemplate;
import io.drydock.export.language.Yaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Helm renders templates in which texts stand that it, or YAML 1.1 behind it, could take for code.
class TemplatesOfChartsTest {

    private static final List<String> TEXTS =
            List.of(
                    "{{ fail \"proof\" }}",
                    "{{ .Values.secret }}",
                    "{{- .Values.secret -}}",
                    "{{`",
                    "`}}",
                    "{{/*",
                    "*/}}",
                    "{",
                    "{{",
                    "{{{",
                    "}}",
                    "a{",
                    "a\n{{ fail \"proof\" }}\nb",
                    "a\n---\nb",
                    "`a`",
                    "a\"b\\c'd",
                    "{{ \"{{\" }}",
                    "${AWS::Region}",
                    "%s %d %",
                    "on",
                    "0407",
                    "12:30:45",
                    "2026-01-01",
                    "~",
                    "a: b # c",
                    "  both  ",
                    "\u0001\u0085\u2028",
                    "caf\u00e9 \ud83d\ude80",
                    "\\");

    @TempDir private Path folder;

    @Test
    void textsStayTexts() throws Exception {
        Map<String, Object> documents = new LinkedHashMap<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            documents.put("text" + i, List.of(TEXTS.get(i)));
        }
        GoTemplate template =
                GoTemplate.yaml(
                        Yaml.comment(String.join("|", TEXTS))
                                .and(
                                        Yaml.document(
                                                Map.of(
                                                        "apiVersion",
                                                        "v1",
                                                        "kind",
                                                        "ConfigMap",
                                                        "metadata",
                                                        Map.of("name", "texts"),
                                                        "data",
                                                        documents))),
                        List.of());
        assertThat(data(template)).isEqualTo(documents);
    }

    @Test
    void valuesInActionsAreTheTexts() throws Exception {
        Map<String, Object> marked = new LinkedHashMap<>();
        Map<String, Object> wanted = new LinkedHashMap<>();
        List<GoTemplate.Action> actions = new ArrayList<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            // In base64 every character survives the quotes of YAML around it.
            actions.add(
                    new GoTemplate.Action(
                            GoTemplate.code("{{ ")
                                    .and(GoTemplate.string(TEXTS.get(i)))
                                    .and(" | toJson | b64enc }}"),
                            Optional.empty()));
            marked.put("text" + i, GoTemplate.mark(i));
            wanted.put("text" + i, TEXTS.get(i));
        }
        marked.put("given", GoTemplate.mark(TEXTS.size()));
        marked.put("absent", GoTemplate.mark(TEXTS.size() + 1));
        actions.add(
                new GoTemplate.Action(
                        GoTemplate.code("{{ . | quote }}"),
                        Optional.of(GoTemplate.code("{{- with .Values.secret }}"))));
        actions.add(
                new GoTemplate.Action(
                        GoTemplate.code("{{ . | quote }}"),
                        Optional.of(GoTemplate.code("{{- with .Values.nothing }}"))));
        GoTemplate template =
                GoTemplate.yaml(
                        Yaml.document(
                                Map.of(
                                        "apiVersion",
                                        "v1",
                                        "kind",
                                        "ConfigMap",
                                        "metadata",
                                        Map.of("name", "texts"),
                                        "data",
                                        marked)),
                        actions);
        Map<String, Object> read = new LinkedHashMap<>();
        data(template)
                .forEach((key, value) -> {
                    String text = value.toString();
                    if (key.startsWith("text")) {
                        byte[] json = java.util.Base64.getDecoder().decode(text);
                        try {
                            read.put(key, new ObjectMapper().readValue(json, String.class));
                        } catch (java.io.IOException e) {
                            throw new AssertionError(text, e);
                        }
                    } else {
                        assertThat(key).isEqualTo("given");
                        assertThat(text).isEqualTo("x\"y");
                    }
                });
        assertThat(read).isEqualTo(wanted);
    }

    private Map<String, Object> data(GoTemplate template) throws Exception {
        Path chart = folder.resolve("chart");
        Files.createDirectories(chart.resolve("templates"));
        Files.writeString(
                chart.resolve("Chart.yaml"), "apiVersion: v2\nname: chart\nversion: 1.0.0\n");
        Files.writeString(chart.resolve("templates/texts.yaml"), template.text());
        Path values = Files.writeString(folder.resolve("values.yaml"), "secret: 'x\"y'\n");
        String rendered = new ChartRenderer(folder, "here").render(chart, "release", values);
        Map<?, ?> document =
                (Map<?, ?>)
                        new Load(LoadSettings.builder().build())
                                .loadAllFromString(rendered)
                                .iterator()
                                .next();
        Map<String, Object> data = new LinkedHashMap<>();
        ((Map<?, ?>) document.get("data")).forEach((key, value) -> data.put(key.toString(), value));
        return data;
    }
}
