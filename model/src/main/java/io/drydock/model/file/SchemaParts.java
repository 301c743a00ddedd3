package io.drydock.model.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.model.design.Bound;
import io.drydock.model.design.KeptHelmValue;
import io.drydock.model.design.TextGrammar;
import java.util.List;
import java.util.function.Function;

/// The pieces that the JSON Schema of a design is made of.
final class SchemaParts {

    static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SchemaParts() {}

    record Field(String name, JsonNode schema) {}

    static Field field(String name, JsonNode schema) {
        return new Field(name, schema);
    }

    static ObjectNode object(List<String> required, Field... fields) {
        ObjectNode schema = JSON.objectNode();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        if (!required.isEmpty()) {
            ArrayNode names = schema.putArray("required");
            required.forEach(names::add);
        }
        ObjectNode properties = schema.putObject("properties");
        for (Field field : fields) {
            properties.set(field.name(), field.schema());
        }
        return schema;
    }

    static ObjectNode list(ObjectNode item) {
        ObjectNode schema = JSON.objectNode().put("type", "array");
        schema.set("items", item);
        return schema;
    }

    static ObjectNode plain(String description) {
        return JSON.objectNode().put("type", "string").put("description", description);
    }

    static ObjectNode texts(String description) {
        ObjectNode texts = JSON.objectNode().put("type", "object").put("description", description);
        texts.put("maxProperties", KeptHelmValue.MAX_COUNT);
        texts.set("propertyNames", held(TextGrammar.HELM_KEY, "The key, with dots"));
        texts.set(
                "additionalProperties",
                plain("A JSON value").put("maxLength", KeptHelmValue.MAX_LENGTH));
        return texts;
    }

    static ObjectNode flag(String description) {
        return JSON.objectNode().put("type", "boolean").put("description", description);
    }

    static ObjectNode number(Bound bound, String description) {
        return JSON.objectNode()
                .put("type", "integer")
                .put("minimum", bound.least())
                .put("maximum", bound.most())
                .put("description", description);
    }

    static ObjectNode port(String description) {
        return number(Bound.PORT, description);
    }

    static ObjectNode id(String description) {
        return held(TextGrammar.ELEMENT_ID, description);
    }

    static ObjectNode held(TextGrammar grammar, String description) {
        return plain(description)
                .put("pattern", grammar.schemaPattern(false))
                .put("maxLength", grammar.maxLength());
    }

    /// A text that may be empty.
    static ObjectNode optional(TextGrammar grammar, String description) {
        return plain(description)
                .put("pattern", grammar.schemaPattern(true))
                .put("maxLength", grammar.maxLength());
    }

    static ObjectNode cidr() {
        return plain("A network such as 10.0.1.0/24")
                .put("pattern", "^[0-9]{1,3}(?:\\.[0-9]{1,3}){3}/[0-9]{1,2}(?![\\s\\S])");
    }

    static <E> ObjectNode choice(E[] values, Function<E, String> key) {
        ObjectNode schema = JSON.objectNode().put("type", "string");
        ArrayNode words = schema.putArray("enum");
        for (E value : values) {
            words.add(key.apply(value));
        }
        return schema;
    }
}
