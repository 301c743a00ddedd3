package io.drydock.export.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.export.Examples;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Scaling;
import io.drydock.model.pattern.PatternKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A template that is too large is divided so that nothing is lost and every part is complete.
class TemplateSplitTest {

    private static final SplitLimits SMALL = new SplitLimits(80, 200_000, 60);

    static List<Design> designs() {
        return Examples.designs().toList();
    }

    private static StackTemplates split(Design design) {
        return StackTemplates.of("template", Examples.template(design), SMALL);
    }

    @Test
    void aSmallTemplateStaysWhole() {
        Template template = Examples.template(PatternKey.FULLY_DISTRIBUTED);
        StackTemplates templates = StackTemplates.of("template", template, SplitLimits.USUAL);
        assertThat(templates.isNested()).isFalse();
        assertThat(templates.texts()).containsOnlyKeys("template.yaml");
        assertThat(templates.texts().get("template.yaml")).isEqualTo(template.toYaml());
    }

    @ParameterizedTest
    @MethodSource("designs")
    void everyResourceIsInOnePart(Design design) {
        Template whole = Examples.template(design);
        List<String> found = new ArrayList<>();
        split(design).parts().forEach(part -> found.addAll(part.template().resources().keySet()));
        assertThat(found).containsExactlyInAnyOrderElementsOf(whole.resources().keySet());
    }

    @ParameterizedTest
    @MethodSource("designs")
    void everyPartKeepsToTheLimits(Design design) {
        StackTemplates templates = split(design);
        assertThat(templates.parts()).hasSizeGreaterThan(2);
        for (TemplatePart part : templates.parts()) {
            keepsTo(part.template(), templates.texts().get(part.file()), SMALL);
        }
    }

    private static void keepsTo(Template template, String text, SplitLimits limits) {
        assertThat(template.resources()).hasSizeLessThanOrEqualTo(limits.resources());
        assertThat(template.outputs()).hasSizeLessThanOrEqualTo(limits.values());
        assertThat(template.parameters()).hasSizeLessThanOrEqualTo(limits.values() + 2);
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(limits.bytes());
    }

    /// Every name in a part is one of its own resources or parameters, and the root gives it
    /// exactly the parameters that it asks for, from outputs that exist and from earlier parts.
    @ParameterizedTest
    @MethodSource("designs")
    void everyPartIsComplete(Design design) {
        StackTemplates templates = split(design);
        Map<String, Set<String>> outputs = new HashMap<>();
        Set<String> asked = new HashSet<>();
        templates.root().parameters().forEach(parameter -> asked.add(parameter.name()));
        for (TemplatePart part : templates.parts()) {
            Set<String> names = new HashSet<>(part.template().resources().keySet());
            Set<String> inputs = new LinkedHashSet<>();
            part.template().parameters().forEach(parameter -> inputs.add(parameter.name()));
            names.addAll(inputs);
            part.template()
                    .resources()
                    .values()
                    .forEach(resource -> {
                        assertThat(names).containsAll(resource.dependsOn());
                        Reference.in(
                                resource.properties(),
                                value -> {
                                    if (!value.logicalId().startsWith("AWS::")) {
                                        assertThat(names).contains(value.logicalId());
                                    }
                                });
                    });
            Resource stack = templates.root().resource(part.logicalId()).orElseThrow();
            Value.Fields given = (Value.Fields) Tree.property(stack, "Parameters").orElseThrow();
            assertThat(given.fields().keySet()).isEqualTo(inputs);
            Reference.in(
                    given,
                    value -> {
                        if (value.attribute().isEmpty()) {
                            assertThat(
                                            asked.contains(value.logicalId())
                                                    || value.logicalId().startsWith("AWS::"))
                                    .as(value.logicalId())
                                    .isTrue();
                        } else {
                            assertThat(outputs.get(value.logicalId()))
                                    .as(value.toString())
                                    .contains(value.attribute().substring("Outputs.".length()));
                        }
                    });
            Set<String> told = new HashSet<>();
            part.template().outputs().forEach(output -> told.add(output.name()));
            outputs.put(part.logicalId(), told);
        }
    }

    /// The boot script names the stack to which it signals.
    @ParameterizedTest
    @MethodSource("designs")
    void aMachineIsInTheStackOfItsBootScript(Design design) {
        for (TemplatePart part : split(design).parts()) {
            for (Resource group : part.template().resources("AWS::AutoScaling::AutoScalingGroup")) {
                assertThat(part.template().resources())
                        .containsKey(Tree.text(group, "LaunchTemplate/LaunchTemplateId"));
            }
            for (Resource launch : part.template().resources("AWS::EC2::LaunchTemplate")) {
                assertThat(Tree.all(launch.properties()))
                        .filteredOn(value ->
                                value instanceof Value.Sub sub
                                        && sub.template().startsWith("#!/bin/bash"))
                        .allMatch(value -> value.toString().contains("${AWS::StackName}"));
            }
        }
    }

    /// Names and permissions mean the whole deployment, not one part of it.
    @Test
    void permissionsFollowTheRoot() {
        StackTemplates templates = split(Examples.design(PatternKey.FULLY_DISTRIBUTED));
        for (TemplatePart part : templates.parts()) {
            for (Resource policy : part.template().resources("AWS::IAM::ManagedPolicy")) {
                assertThat(Tree.all(policy.properties()))
                        .doesNotContain(new Value.Ref("AWS::StackId"));
            }
            for (Resource rule : part.template().resources("AWS::Events::Rule")) {
                assertThat(rule.properties().toString())
                        .contains("RootStackName")
                        .doesNotContain("AWS::StackName");
            }
        }
    }

    @Test
    void theSameDesignGivesTheSameFiles() {
        Design design = Examples.design(PatternKey.FULLY_DISTRIBUTED);
        assertThat(split(design).texts()).isEqualTo(split(design).texts());
    }

    /// What holds data keeps its stack when the design grows: moving would replace it.
    @Test
    void dataStaysWhereItIsWhenTheDesignGrows() {
        Design design = Examples.design(PatternKey.FULLY_DISTRIBUTED);
        Map<String, String> before = placesOfData(split(design));
        assertThat(before).isNotEmpty();
        assertThat(placesOfData(split(withGateways(design, 3)))).containsAllEntriesOf(before);
    }

    private static Map<String, String> placesOfData(StackTemplates templates) {
        Map<String, String> places = new HashMap<>();
        for (TemplatePart part : templates.parts()) {
            part.template()
                    .resources()
                    .forEach((id, resource) -> {
                        if (SplitUnits.holdsData(resource)) {
                            places.put(id, part.logicalId());
                        }
                    });
        }
        return places;
    }

    @Test
    void twoThousandNodesAreDividedIntoTemplatesWithinTheLimits() {
        Design design = withGateways(Examples.design(PatternKey.FULLY_DISTRIBUTED), 20, 99);
        assertThat(design.nodes()).hasSizeGreaterThan(2_000);
        StackTemplates templates =
                StackTemplates.of("template", Examples.template(design), SplitLimits.USUAL);
        assertThat(templates.parts()).hasSizeGreaterThan(20);
        keepsTo(
                templates.root(),
                templates.texts().get(templates.file()),
                new SplitLimits(Template.RESOURCE_LIMIT, Template.SIZE_LIMIT, 198));
        for (TemplatePart part : templates.parts()) {
            keepsTo(
                    part.template(),
                    templates.texts().get(part.file()),
                    new SplitLimits(Template.RESOURCE_LIMIT, Template.SIZE_LIMIT, 198));
        }
    }

    private static Design withGateways(Design design, int clusters) {
        return withGateways(design, clusters, 10);
    }

    private static Design withGateways(Design design, int clusters, int size) {
        List<Cluster> all = new ArrayList<>(design.clusters());
        List<Node> nodes = new ArrayList<>(design.nodes());
        for (int n = 1; n <= clusters; n++) {
            ElementId id = new ElementId("more-" + n);
            all.add(new Cluster(id, "More " + n, ProfileId.GATEWAY, "c5.large", Scaling.FIXED));
            for (int i = 1; i <= size; i++) {
                nodes.add(
                        new ProfileNode(
                                new ElementId(id + "-" + i),
                                "More " + n + "." + i,
                                id,
                                Placement.in(new ElementId("application-a"))));
            }
        }
        return design.withClusters(all).withNodes(nodes);
    }

    /// Cuts rest on sizes that are not written out: too small ones would make templates that AWS
    /// refuses, much too large ones needless parts.
    @Test
    void sizesAreNeverTooSmallAndNearlyRight() {
        for (Template template :
                List.of(
                        Examples.template(PatternKey.FULLY_DISTRIBUTED),
                        Examples.template(EksSitesTest.twoRegions()))) {
            int counted = 0;
            int written = 0;
            for (Resource resource : template.resources().values()) {
                int size = Utf8.length(YamlWriter.write(TemplateTree.alone(resource)));
                assertThat(YamlSize.of(resource))
                        .as(resource.logicalId())
                        .isGreaterThanOrEqualTo(size);
                counted += YamlSize.of(resource);
                written += size;
            }
            assertThat(counted).isLessThan(written * 11 / 10);
        }
    }

    @Test
    void numbersThatFollowEachOtherStayApart() {
        assertThat(Names.of("group-1-11")).isNotEqualTo(Names.of("group-11-1"));
        assertThat(Names.of("public-alb-2")).isEqualTo("PublicAlb2");
    }

    /// The portals know every gateway environment, in a script that EC2 takes sixteen kilobytes of.
    @Test
    void aScriptThatNoMachineCouldStartWithIsRefused() {
        Design large = withGateways(Examples.design(PatternKey.FULLY_DISTRIBUTED), 60, 1);
        assertThatThrownBy(() -> Examples.template(large))
                .isInstanceOf(UnsupportedDesignException.class)
                .hasMessageContaining("boot script of Publisher")
                .hasMessageContaining("16384");
    }

    /// A root of more nested templates than CloudFormation takes resources.
    @Test
    void aDesignThatNoRootCouldJoinIsRefused() {
        Template template =
                new TemplateBuilder(Examples.design(PatternKey.ALL_IN_ONE_HA))
                        .build("large", Value.fields().done());
        Map<String, Resource> resources = new HashMap<>();
        for (int i = 0; i <= Template.RESOURCE_LIMIT; i++) {
            resources.put("Topic" + i, Resource.of("Topic" + i, "AWS::SNS::Topic", Value.fields()));
        }
        Template large =
                new Template(
                        template.description(),
                        template.metadata(),
                        List.of(),
                        Map.of(),
                        Map.of(),
                        resources,
                        List.of());
        assertThatThrownBy(
                        () -> StackTemplates.of("template", large, new SplitLimits(1, 1_000, 10)))
                .isInstanceOf(UnsupportedDesignException.class)
                .hasMessageContaining("too large for one stack")
                .hasMessageContaining("501 nested templates");
    }
}
