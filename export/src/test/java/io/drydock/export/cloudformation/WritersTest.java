package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.export.Examples;
import io.drydock.model.pattern.PatternKey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

class WritersTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void yamlAndJsonSayTheSame() throws Exception {
        for (PatternKey pattern : Examples.ON_EC2) {
            Template template = Examples.template(pattern);
            JsonNode fromJson = JSON.readTree(template.toJson());
            assertThat(normal(parse(template.toYaml()))).isEqualTo(normal(fromJson));
        }
    }

    /// The YAML document with short tags spelled out, and every scalar as a text.
    private static JsonNode parse(String yaml) {
        Node root =
                new Compose(LoadSettings.builder().setCodePointLimit(10_000_000).build())
                        .composeString(yaml)
                        .orElseThrow();
        return tree(root);
    }

    private static JsonNode tree(Node node) {
        JsonNode plain =
                switch (node) {
                    case MappingNode mapping -> {
                        ObjectNode object = JSON.createObjectNode();
                        for (NodeTuple tuple : mapping.getValue()) {
                            object.set(
                                    ((ScalarNode) tuple.getKeyNode()).getValue(),
                                    tree(tuple.getValueNode()));
                        }
                        yield object;
                    }
                    case SequenceNode sequence -> {
                        ArrayNode array = JSON.createArrayNode();
                        sequence.getValue().forEach(item -> array.add(tree(item)));
                        yield array;
                    }
                    case ScalarNode scalar -> JSON.getNodeFactory().textNode(scalar.getValue());
                    default -> throw new AssertionError(node);
                };
        String tag = node.getTag().getValue();
        if (!tag.startsWith("!")) {
            return plain;
        }
        String name = tag.substring(1);
        JsonNode argument = plain;
        if ("GetAtt".equals(name)) {
            String[] parts = plain.asText().split("\\.", 2);
            argument = JSON.createArrayNode().add(parts[0]).add(parts[1]);
        }
        ObjectNode wrapped = JSON.createObjectNode();
        wrapped.set("Ref".equals(name) ? name : "Fn::" + name, argument);
        return wrapped;
    }

    private static JsonNode normal(JsonNode node) {
        if (node.isObject()) {
            ObjectNode object = JSON.createObjectNode();
            node.properties().forEach(e -> object.set(e.getKey(), normal(e.getValue())));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = JSON.createArrayNode();
            node.forEach(item -> array.add(normal(item)));
            return array;
        }
        return JSON.getNodeFactory().textNode(node.asText());
    }

    /// YAML 1.1 readers would take these for numbers, booleans, nulls, dates or tags.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "No",
                "on",
                "Off",
                "y",
                "N",
                "true",
                "null",
                "~",
                "012",
                "1e3",
                "0x1F",
                "12:30",
                "2010-09-09",
                "",
                " leading",
                "trailing ",
                "a: b",
                "a #b",
                "- a",
                "*",
                "&a",
                "!x",
                "%a",
                "@a",
                "`a`",
                "[a]",
                "{a}",
                "a, b",
                "'quoted'",
                "\"quoted\"",
                "-1",
                ".5",
                "=",
                "<<",
                "a:",
                "|",
                ">"
            })
    void textsThatCouldBeMisreadAreQuoted(String text) {
        String yaml = YamlWriter.write(fields().set("Key", text).done());
        assertThat(yaml).matches("(?s)Key: '.*'\n|Key: a, b\n|Key: \\w.*\n");
        assertThat(parse(yaml).get("Key").asText()).isEqualTo(text);
        assertThat(parse("- " + yaml.substring("Key: ".length())).get(0).asText()).isEqualTo(text);
    }

    @Test
    void longTextsKeepTheirLines() {
        String script = "#!/bin/bash\n\n  indented\nlast\n";
        String yaml = YamlWriter.write(fields().set("Key", script).done());
        assertThat(yaml).isEqualTo("Key: |\n  #!/bin/bash\n\n    indented\n  last\n");
        assertThat(parse(yaml).get("Key").asText()).isEqualTo(script);
    }

    @Test
    void functionsAreTags() {
        String yaml =
                YamlWriter.write(
                        fields().set("A", Value.ref("B"))
                                .set("C", Value.att("D", "E.F"))
                                .set("Z", new Value.Select(0, new Value.GetAZs()))
                                .set("U", new Value.Base64(Value.sub("${X}\n")))
                                .set("L", list(Value.ref("M"), text("p")))
                                .set("O", List.of())
                                .done());
        assertThat(yaml)
                .isEqualTo(
                        """
                        A: !Ref B
                        C: !GetAtt D.E.F
                        Z: !Select
                          - '0'
                          - !GetAZs ''
                        U:
                          Fn::Base64: !Sub |
                            ${X}
                        L:
                          - !Ref M
                          - p
                        O: []
                        """);
    }

    @Test
    void jsonEscapesWhatItMust() throws Exception {
        String odd = "a\"b\\c\n\t\r\u0001é";
        String json = JsonWriter.write(fields().set("Key", odd).done());
        assertThat(JSON.readTree(json).get("Key").asText()).isEqualTo(odd);
    }
}
