package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.sub;
import static io.drydock.export.cloudformation.Value.text;

import io.drydock.export.cloudformation.Resource.Deletion;
import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.language.Phrase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Divides a template into nested ones. The root holds nothing but the nested stacks, asks all
/// parameters, and hands values from one to the next.
final class TemplateSplitter {

    private static final String ROOT_NAME = "RootStackName";

    /// The parameter with the root stack's id.
    static final String ROOT_ID = "RootStackId";

    private static final String STACK = "AWS::CloudFormation::Stack";
    private static final String STAGING = "Nested templates";
    private static final String HANDED_ON = "From the root template";

    private final Template whole;
    private final String name;
    private final List<Resource> resources;
    private final List<ResourceInputs> inputs;
    private final Map<String, Parameter> parameters = new HashMap<>();
    private final TemplateDivision division;
    private final Map<Reference, String> names = new HashMap<>();
    private final List<Set<Reference>> taken = new ArrayList<>();
    private final List<Set<Reference>> given = new ArrayList<>();

    TemplateSplitter(Template whole, SplitLimits limits, String name) {
        this.whole = whole;
        this.name = name;
        this.resources = List.copyOf(whole.resources().values());
        whole.parameters().forEach(parameter -> parameters.put(parameter.name(), parameter));
        this.inputs =
                resources.stream().map(resource -> ResourceInputs.of(whole, resource)).toList();
        this.division = TemplateDivision.of(whole, inputs, limits);
        division.stretches().forEach(_ -> given.add(new LinkedHashSet<>()));
        for (int stretch = 0; stretch < division.stretches().size(); stretch++) {
            taken.add(new LinkedHashSet<>());
            for (int position : division.stretches().get(stretch)) {
                for (Reference value : inputs.get(position).values()) {
                    take(stretch, value);
                }
            }
        }
        whole.outputs().forEach(output -> Reference.in(output.value(), value -> take(-1, value)));
    }

    private void take(int stretch, Reference value) {
        Integer maker = division.stretchOf().get(value.logicalId());
        if (maker != null && maker != stretch) {
            given.get(maker).add(value);
        }
        if (stretch >= 0 && (maker == null || maker != stretch)) {
            taken.get(stretch).add(value);
        }
    }

    /// The name under which a value travels. Whatever is referred to as a whole keeps its name.
    private String travelName(Reference value) {
        return names.computeIfAbsent(
                value,
                it -> {
                    String flat = it.flatName();
                    boolean clash =
                            !it.attribute().isEmpty()
                                    && (whole.resources().containsKey(flat)
                                            || parameters.containsKey(flat));
                    return clash ? flat + "Value" : flat;
                });
    }

    private static String partId(int stretch) {
        return "Part" + (stretch + 1);
    }

    private String partFile(int stretch) {
        return name + "-part-" + (stretch + 1) + ".yaml";
    }

    /// The nested templates.
    List<TemplatePart> parts() {
        List<TemplatePart> parts = new ArrayList<>();
        for (int stretch = 0; stretch < division.stretches().size(); stretch++) {
            parts.add(new TemplatePart(partId(stretch), partFile(stretch), part(stretch)));
        }
        return parts;
    }

    private Template part(int stretch) {
        PartRewriter rewriter =
                new PartRewriter(
                        value ->
                                taken.get(stretch).contains(value)
                                        ? new Reference(travelName(value), "")
                                        : value,
                        ROOT_NAME);
        Map<String, Resource> own = new LinkedHashMap<>();
        Set<String> conditions = new TreeSet<>();
        Set<String> mappings = new TreeSet<>();
        for (int position : division.stretches().get(stretch)) {
            Resource resource = resources.get(position);
            conditions.addAll(inputs.get(position).conditions());
            mappings.addAll(inputs.get(position).mappings());
            own.put(resource.logicalId(), within(resource, stretch, rewriter));
        }
        Map<String, Value> ownConditions = new LinkedHashMap<>(whole.conditions());
        ownConditions.keySet().retainAll(conditions);
        Map<String, Fields> ownMappings = new LinkedHashMap<>(whole.mappings());
        ownMappings.keySet().retainAll(mappings);
        List<Output> outputs = new ArrayList<>();
        given.get(stretch)
                .forEach(value ->
                        outputs.add(
                                new Output(
                                        travelName(value),
                                        "Handed on by the root template",
                                        value.value())));
        return new Template(
                "Part " + (stretch + 1) + " of " + whole.description(),
                fields().set("DrydockPart", fields().set("Number", stretch + 1)).done(),
                inputs(stretch, rewriter),
                ownMappings,
                ownConditions,
                own,
                outputs);
    }

    private Resource within(Resource resource, int stretch, PartRewriter rewriter) {
        List<String> near =
                resource.dependsOn().stream()
                        .filter(other ->
                                division.stretchOf().getOrDefault(other, stretch) == stretch)
                        .toList();
        return resource.with(rewriter.fields(resource.properties()), near);
    }

    private List<Parameter> inputs(int stretch, PartRewriter rewriter) {
        List<Parameter> asked = new ArrayList<>();
        if (rewriter.usesRootName()) {
            asked.add(handedOn(ROOT_NAME, "The name of the root stack"));
        }
        if (rewriter.usesRootId()) {
            asked.add(handedOn(ROOT_ID, "The id of the root stack"));
        }
        for (Reference value : taken.get(stretch)) {
            Parameter parameter = parameters.get(value.logicalId());
            asked.add(
                    parameter == null
                            ? handedOn(travelName(value), "A value of another part")
                            : PartParameters.within(parameter));
        }
        return asked;
    }

    private static Parameter handedOn(String name, String description) {
        return new Parameter(
                name,
                HANDED_ON,
                name,
                fields().set("Type", "String").set("Description", description).done());
    }

    /// The root template.
    Template root(List<TemplatePart> parts) {
        Map<String, Resource> stacks = new LinkedHashMap<>();
        for (int stretch = 0; stretch < parts.size(); stretch++) {
            stacks.put(partId(stretch), stack(stretch, parts.get(stretch)));
        }
        List<Parameter> asked = new ArrayList<>(whole.parameters());
        asked.addAll(PartParameters.staging(STAGING));
        PartRewriter rewriter = new PartRewriter(this::output, "");
        List<Output> outputs =
                whole.outputs().stream()
                        .map(output ->
                                new Output(
                                        output.name(),
                                        output.description(),
                                        rewriter.value(output.value())))
                        .toList();
        return new Template(
                whole.description(), whole.metadata(), asked, Map.of(), Map.of(), stacks, outputs);
    }

    private Reference output(Reference value) {
        Integer maker = division.stretchOf().get(value.logicalId());
        return maker == null ? value : new Reference(partId(maker), "Outputs." + travelName(value));
    }

    private Resource stack(int stretch, TemplatePart part) {
        Value.Builder values = fields();
        Set<String> fed = new TreeSet<>();
        for (Parameter input : part.template().parameters()) {
            if (input.name().equals(ROOT_NAME)) {
                values.set(ROOT_NAME, ref("AWS::StackName"));
            }
            if (input.name().equals(ROOT_ID)) {
                values.set(ROOT_ID, ref("AWS::StackId"));
            }
        }
        for (Reference value : taken.get(stretch)) {
            Integer maker = division.stretchOf().get(value.logicalId());
            if (maker == null) {
                values.set(value.logicalId(), ref(value.logicalId()));
            } else {
                values.set(travelName(value), att(partId(maker), "Outputs." + travelName(value)));
                fed.add(partId(maker));
            }
        }
        Resource stack =
                Resource.of(
                        partId(stretch),
                        STACK,
                        fields().set("TemplateURL", url(stretch))
                                .set("Parameters", values)
                                .set("Tags", tags()));
        return stack.after(after(stretch, fed)).deletion(Deletion.DELETE);
    }

    /// The parts that have to be there first although no value comes from them.
    private List<String> after(int stretch, Set<String> fed) {
        Set<Integer> others = new TreeSet<>();
        for (int position : division.stretches().get(stretch)) {
            for (String other : resources.get(position).dependsOn()) {
                others.add(division.stretchOf().getOrDefault(other, stretch));
            }
        }
        return others.stream()
                .filter(other -> other != stretch)
                .map(TemplateSplitter::partId)
                .filter(other -> !fed.contains(other))
                .toList();
    }

    private Value url(int stretch) {
        return sub(
                Phrase.template(
                                "https://${"
                                        + StackTemplates.BUCKET
                                        + "}.s3.${AWS::Region}.${AWS::URLSuffix}/${"
                                        + StackTemplates.PREFIX
                                        + "}/")
                        .plus(partFile(stretch)));
    }

    private static List<Fields> tags() {
        return List.of(
                fields().set("Key", "Name").set("Value", ref("AWS::StackName")).done(),
                fields().set("Key", "drydock:part").set("Value", text("nested")).done());
    }
}
