package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.sub;
import static io.drydock.export.cloudformation.Value.text;

import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.cloudformation.Value.Items;
import io.drydock.export.language.Phrase;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.design.Design;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Collects the parts of a template. Logical names follow from the identifiers of the design, which
/// know hyphens and no template does: where two things come to the same name, there is no template.
final class TemplateBuilder {

    /// The longest logical name that CloudFormation takes.
    private static final int NAME_LIMIT = 255;

    private static final int TAG_LIMIT = 127;

    private final List<Parameter> parameters = new ArrayList<>();
    private final Map<String, Fields> mappings = new LinkedHashMap<>();
    private final Map<String, Value> conditions = new LinkedHashMap<>();
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final List<Output> outputs = new ArrayList<>();
    private final Set<String> clashes = new LinkedHashSet<>();
    private final Design design;

    TemplateBuilder(Design design) {
        this.design = design;
    }

    void add(Resource resource) {
        if (resources.putIfAbsent(resource.logicalId(), Exceptions.reviewed(resource)) != null) {
            clashes.add(resource.logicalId());
        }
    }

    void add(String logicalId, String type, Value.Builder properties) {
        add(Resource.of(logicalId, type, properties));
    }

    boolean has(String logicalId) {
        return resources.containsKey(logicalId);
    }

    void parameter(Parameter parameter) {
        if (!addParameterOnce(parameter)) {
            clashes.add(parameter.name());
        }
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
        if (outputs.stream().anyMatch(it -> it.name().equals(name))) {
            clashes.add(name);
        }
        outputs.add(new Output(name, description, value));
    }

    /// The tags that every resource gets which can have some.
    Items tags(String name) {
        return list(
                tag("Name", sub(Phrase.template("${AWS::StackName} ").plus(tagText(name)))),
                tag("drydock:design", text(design.name().value())));
    }

    /// AWS accepts letters, digits, blanks and a few signs in tags, and 256 characters, of which
    /// the name of the stack takes up to 128.
    private static String tagText(String name) {
        StringBuilder text = new StringBuilder(name.length());
        for (int i = 0; i < name.length() && text.length() < TAG_LIMIT; i++) {
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

    /// The template.
    ///
    /// @throws UnsupportedDesignException when two things in it would have one name, or a name
    ///   would be too long
    Template build(String description, Fields metadata) {
        parameters.stream().map(Parameter::name).filter(this::has).forEach(clashes::add);
        List<String> refused = new ArrayList<>();
        for (String name : clashes) {
            refused.add("would have two things named " + name + remedy(name));
        }
        for (String name : resources.keySet()) {
            if (name.length() > NAME_LIMIT) {
                refused.add(
                        "would have a resource with a name of "
                                + name.length()
                                + " characters, and CloudFormation takes "
                                + NAME_LIMIT
                                + remedy(name));
            }
        }
        if (!refused.isEmpty()) {
            throw new UnsupportedDesignException("The template " + String.join("; it ", refused));
        }
        return new Template(
                description, metadata, parameters, mappings, conditions, resources, outputs);
    }

    /// Which identifiers to change: those of the elements that the name begins with.
    private String remedy(String name) {
        List<String> ids = ElementNames.beginnings(design, name);
        return ids.isEmpty()
                ? ": names of the design differ in signs only; change one of them"
                : ": change the identifier " + String.join(" or ", ids) + " in the design file";
    }
}
