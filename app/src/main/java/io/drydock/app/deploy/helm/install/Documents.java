package io.drydock.app.deploy.helm.install;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// Reads YAML as Kubernetes does, and JSON. Kubernetes reads YAML 1.1, where `0407` is octal; the
/// charts write file modes that way.
final class Documents {

    static final ObjectMapper MAPPER = new ObjectMapper();

    /// Charts render a key twice here and there; Helm and Kubernetes take the last.
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setAllowDuplicateKeys(true).setSchema(new OctalSchema()).build();

    private Documents() {}

    /// The objects of a manifest; empty documents are left out.
    ///
    /// @throws IllegalArgumentException when the text is not YAML
    static List<ObjectNode> objects(String yaml) {
        List<ObjectNode> objects = new ArrayList<>();
        try {
            for (Object document : new Load(SETTINGS).loadAllFromString(yaml)) {
                JsonNode node = MAPPER.valueToTree(document);
                if (node instanceof ObjectNode object && !object.isEmpty()) {
                    objects.add(object);
                }
            }
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException("this is not YAML: " + e.getMessage(), e);
        }
        return objects;
    }

    /// The one object of a text; empty for an empty text.
    static ObjectNode object(String yaml) {
        return objects(yaml).stream().findFirst().orElseGet(MAPPER::createObjectNode);
    }

    /// JSON, which is YAML too and cannot be misread.
    static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this cannot be written: " + e.getMessage(), e);
        }
    }

    /// Documents of one manifest, each an object as JSON.
    static String manifest(List<ObjectNode> objects) {
        StringBuilder out = new StringBuilder();
        for (ObjectNode object : objects) {
            out.append("---\n").append(text(object)).append('\n');
        }
        return out.toString();
    }

    static Optional<String> textAt(JsonNode node, String pointer) {
        JsonNode found = node.at(pointer);
        return found.isValueNode() && !found.isNull()
                ? Optional.of(found.asText())
                : Optional.empty();
    }

    /// YAML 1.2 with the octal numbers of 1.1.
    private static final class OctalSchema extends CoreSchema {

        @Override
        public Map<Tag, ConstructNode> getSchemaTagConstructors() {
            Map<Tag, ConstructNode> constructors =
                    new LinkedHashMap<>(super.getSchemaTagConstructors());
            ConstructNode plain = Objects.requireNonNull(constructors.get(Tag.INT));
            constructors.put(
                    Tag.INT,
                    node ->
                            node instanceof ScalarNode number
                                            && number.getValue().matches("0[0-7]+")
                                    ? (Object) Long.valueOf(number.getValue(), 8)
                                    : plain.construct(node));
            return constructors;
        }
    }
}
