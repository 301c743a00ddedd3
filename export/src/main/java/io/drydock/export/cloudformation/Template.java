package io.drydock.export.cloudformation;

import io.drydock.export.cloudformation.Value.Fields;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A CloudFormation template as a typed tree. Everything keeps the order in which it was given.
///
/// @param description what the stack is, at most 1,024 bytes
/// @param metadata data about the template, among it the design it was made from
/// @param parameters what is asked when the stack is made
/// @param mappings constants by region
/// @param conditions named conditions
/// @param resources the resources by logical name
/// @param outputs what the stack tells
public record Template(
        String description,
        Fields metadata,
        List<Parameter> parameters,
        Map<String, Fields> mappings,
        Map<String, Value> conditions,
        Map<String, Resource> resources,
        List<Output> outputs) {

    /// The largest template that can be given inline, in bytes of UTF-8; a larger one has to be put
    /// into an S3 bucket first.
    public static final int INLINE_LIMIT = 51_200;

    /// The largest template, in bytes of UTF-8.
    public static final int SIZE_LIMIT = 1_000_000;

    /// The most resources of one template.
    public static final int RESOURCE_LIMIT = 500;

    public Template {
        parameters = List.copyOf(parameters);
        mappings = Collections.unmodifiableMap(new LinkedHashMap<>(mappings));
        conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
        resources = Collections.unmodifiableMap(new LinkedHashMap<>(resources));
        outputs = List.copyOf(outputs);
    }

    /// The resource with this logical name.
    public Optional<Resource> resource(String logicalId) {
        return Optional.ofNullable(resources.get(logicalId));
    }

    /// The resources of a type, in order.
    public List<Resource> resources(String type) {
        return resources.values().stream().filter(r -> r.type().equals(type)).toList();
    }

    /// The template as YAML.
    public String toYaml() {
        return YamlWriter.write(TemplateTree.of(this));
    }

    /// The template as JSON, indented by two blanks.
    public String toJson() {
        return JsonWriter.write(TemplateTree.of(this));
    }

    /// Whether a text is too large to be given inline.
    public static boolean needsUpload(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length > INLINE_LIMIT;
    }
}
