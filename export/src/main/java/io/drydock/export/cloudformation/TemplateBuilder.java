package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.sub;
import static io.drydock.export.cloudformation.Value.text;

import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.cloudformation.Value.Items;
import io.drydock.export.language.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects the parts of a template. A name that is given twice is a mistake and stops the export.
final class TemplateBuilder {

    private final List<Parameter> parameters = new ArrayList<>();
    private final Map<String, Fields> mappings = new LinkedHashMap<>();
    private final Map<String, Value> conditions = new LinkedHashMap<>();
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final List<Output> outputs = new ArrayList<>();
    private final String designName;

    TemplateBuilder(String designName) {
        this.designName = designName;
    }

    void add(Resource resource) {
        if (resources.putIfAbsent(resource.logicalId(), resource) != null) {
            throw new IllegalStateException("two resources named " + resource.logicalId());
        }
    }

    void add(String logicalId, String type, Value.Builder properties) {
        add(Resource.of(logicalId, type, properties));
    }

    boolean has(String logicalId) {
        return resources.containsKey(logicalId);
    }

    void parameter(Parameter parameter) {
        parameters.add(parameter);
    }

    /// Adds a parameter unless there is one of that name.
    ///
    /// @return whether it was added
    boolean addParameterOnce(Parameter parameter) {
        boolean known = parameters.stream().anyMatch(it -> it.name().equals(parameter.name()));
        if (!known) {
            parameters.add(parameter);
        }
        return !known;
    }

    /// Takes back a parameter that nothing in this template needs.
    void forget(String parameter) {
        parameters.removeIf(it -> it.name().equals(parameter));
    }

    void mapping(String name, Value.Builder values) {
        mappings.put(name, values.done());
    }

    void condition(String name, Value expression) {
        conditions.put(name, expression);
    }

    void output(String name, String description, Value value) {
        outputs.add(new Output(name, description, value));
    }

    /// The tags that every resource gets which can have some.
    Items tags(String name) {
        return list(
                tag("Name", sub(Phrase.template("${AWS::StackName} ").plus(tagText(name)))),
                tag("drydock:design", text(designName)));
    }

    /// AWS accepts letters, digits, blanks and a few signs in tags.
    private static String tagText(String name) {
        StringBuilder text = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c) || c == ' ' || "_.:/=+-@".indexOf(c) >= 0) {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static Fields tag(String key, Value value) {
        return fields().set("Key", key).set("Value", value).done();
    }

    Template build(String description, Fields metadata) {
        return new Template(
                description, metadata, parameters, mappings, conditions, resources, outputs);
    }
}
