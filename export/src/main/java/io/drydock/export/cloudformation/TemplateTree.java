package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.text;

import io.drydock.export.cloudformation.Value.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lays a template out as the document that CloudFormation reads.
final class TemplateTree {

    private TemplateTree() {}

    static Fields of(Template template) {
        Value.Builder document = fields();
        document.set("AWSTemplateFormatVersion", "2010-09-09");
        document.set("Description", template.description());
        document.set("Metadata", metadata(template));
        Value.Builder parameters = fields();
        template.parameters().forEach(p -> parameters.set(p.name(), p.body()));
        document.set("Parameters", parameters);
        section(document, "Mappings", template.mappings());
        section(document, "Conditions", template.conditions());
        Value.Builder resources = fields();
        template.resources().forEach((id, resource) -> resources.set(id, resource(resource)));
        document.set("Resources", resources);
        if (!template.outputs().isEmpty()) {
            document.set("Outputs", outputs(template.outputs()));
        }
        return document.done();
    }

    private static void section(
            Value.Builder document, String name, Map<String, ? extends Value> map) {
        if (!map.isEmpty()) {
            document.set(name, new Fields(new LinkedHashMap<>(map)));
        }
    }

    private static Fields metadata(Template template) {
        Map<String, List<Value>> groups = new LinkedHashMap<>();
        Value.Builder labels = fields();
        for (Parameter parameter : template.parameters()) {
            groups.computeIfAbsent(parameter.group(), key -> new ArrayList<>())
                    .add(text(parameter.name()));
            labels.set(parameter.name(), fields().set("default", parameter.label()));
        }
        List<Value> parameterGroups = new ArrayList<>();
        groups.forEach((label, names) ->
                parameterGroups.add(
                        fields().set("Label", fields().set("default", label))
                                .set("Parameters", names)
                                .done()));
        Map<String, Value> all = new LinkedHashMap<>();
        all.put(
                "AWS::CloudFormation::Interface",
                fields().set("ParameterGroups", parameterGroups)
                        .set("ParameterLabels", labels)
                        .done());
        all.putAll(template.metadata().fields());
        return new Fields(all);
    }

    /// One resource as it stands in a document.
    static Fields alone(Resource resource) {
        return fields().set("Resources", fields().set(resource.logicalId(), resource(resource)))
                .done();
    }

    private static Fields resource(Resource resource) {
        Value.Builder body = fields().set("Type", resource.type());
        resource.condition().ifPresent(condition -> body.set("Condition", condition));
        List<String> dependsOn = List.copyOf(resource.dependsOn());
        if (dependsOn.size() == 1) {
            body.set("DependsOn", dependsOn.getFirst());
        } else if (!dependsOn.isEmpty()) {
            body.set("DependsOn", Value.texts(dependsOn));
        }
        if (resource.deletion() != Resource.Deletion.DEFAULT) {
            body.set("DeletionPolicy", resource.deletion().deletionPolicy());
            body.set("UpdateReplacePolicy", resource.deletion().replacePolicy());
        }
        resource.attributes().forEach(body::set);
        if (!resource.properties().fields().isEmpty()) {
            body.set("Properties", resource.properties());
        }
        return body.done();
    }

    private static Fields outputs(List<Output> outputs) {
        Value.Builder all = fields();
        for (Output output : outputs) {
            all.set(
                    output.name(),
                    fields().set("Description", output.description()).set("Value", output.value()));
        }
        return all.done();
    }
}
