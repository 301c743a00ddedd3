package io.drydock.app.deploy.aws;

import io.drydock.export.cloudformation.Parameter;
import io.drydock.export.cloudformation.StackParameters;
import io.drydock.export.cloudformation.Template;
import io.drydock.export.cloudformation.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a person is asked before a stack is made.
///
/// @param name the parameter's name
/// @param label what it is called
/// @param group the heading it stands under
/// @param description what it is for
/// @param preset the value it has when none is given; absent when one has to be given
/// @param choices the values allowed; empty when any is
/// @param pattern what the value has to look like, as a regular expression; empty for anything
/// @param constraint the same in words; may be empty
/// @param secret whether its value is shown and kept nowhere
public record TemplateParameter(
        String name,
        String label,
        String group,
        String description,
        Optional<String> preset,
        List<String> choices,
        String pattern,
        String constraint,
        boolean secret) {

    /// The parameters of a template, in its order.
    public static List<TemplateParameter> of(Template template) {
        return template.parameters().stream().map(TemplateParameter::of).toList();
    }

    private static TemplateParameter of(Parameter parameter) {
        Map<String, Value> body = parameter.body().fields();
        return new TemplateParameter(
                parameter.name(),
                parameter.label(),
                parameter.group(),
                text(body, "Description").orElse(""),
                text(body, "Default"),
                body.get("AllowedValues") instanceof Value.Items items
                        ? items.items().stream().map(TemplateParameter::plain).toList()
                        : List.of(),
                text(body, "AllowedPattern").orElse(""),
                text(body, "ConstraintDescription").orElse(""),
                text(body, "NoEcho").filter("true"::equals).isPresent());
    }

    private static Optional<String> text(Map<String, Value> body, String key) {
        return Optional.ofNullable(body.get(key)).map(TemplateParameter::plain);
    }

    private static String plain(Value value) {
        return switch (value) {
            case Value.Text text -> text.text();
            case Value.Whole whole -> Long.toString(whole.number());
            case Value.Flag flag -> Boolean.toString(flag.flag());
            case Value.Items items -> items.toString();
            case Value.Fields fields -> fields.toString();
            case Value.Intrinsic intrinsic -> intrinsic.toString();
        };
    }

    /// Whether a value has to be given: the image of the machines is looked up.
    public boolean isRequired() {
        return preset.isEmpty() && !name.equals(StackParameters.IMAGE);
    }

    /// What is wrong with a value; empty when nothing is.
    public Optional<String> objection(String value) {
        boolean chosen = choices.isEmpty() || choices.contains(value);
        boolean fits = pattern.isEmpty() || value.matches(pattern);
        if (chosen && fits) {
            return Optional.empty();
        }
        String wanted = choices.isEmpty() ? constraint : "One of " + String.join(", ", choices);
        return Optional.of(name + " does not fit: " + wanted);
    }
}
