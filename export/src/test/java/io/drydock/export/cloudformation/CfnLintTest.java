package io.drydock.export.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.Examples;
import io.drydock.export.Tool;
import io.drydock.model.design.Design;
import io.drydock.model.pattern.PatternKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An independent linter finds nothing to say about the template of any starting design, at any
/// level, in any region that is offered for them.
class CfnLintTest {

    private static final Tool LINTER = new Tool("cfn-lint", "DRYDOCK_REQUIRE_CFN_LINT");
    private static final int PROCESSES = 2;

    @TempDir private Path folder;

    @Test
    void linterHasNothingToSayInThreeZones() throws Exception {
        List<Design> designs = new ArrayList<>(Examples.startingDesigns("us-east-1", 3));
        designs.addAll(DataKindsTest.designs().toList());
        lint(designs, List.of("us-east-1", "eu-west-1", "ap-southeast-1"));
    }

    @Test
    void linterHasNothingToSayAboutDataThatNoStartingDesignHas() throws Exception {
        lint(Examples.otherDataKinds().toList(), Examples.REGIONS);
    }

    @Test
    void linterHasNothingToSayInTwoZones() throws Exception {
        lint(Examples.startingDesigns("us-west-1", 2), List.of("us-west-1"));
    }

    @Test
    void linterHasNothingToSayAboutJson() throws Exception {
        LINTER.need();
        Path file = folder.resolve("template.json");
        Files.writeString(file, Examples.template(PatternKey.FULLY_DISTRIBUTED).toJson());
        List<String> arguments =
                List.of("-c", "I", "-r", "us-east-1", "--", file.getFileName().toString());
        assertThat(LINTER.run(folder, arguments)).isEqualTo(new Tool.Outcome(0, ""));
    }

    /// Both sides of a design over two sites, and all parts of a divided template.
    @Test
    void linterHasNothingToSayAboutSeveralTemplates() throws Exception {
        LINTER.need();
        List<String> arguments = new ArrayList<>(List.of("-c", "I", "-r"));
        arguments.addAll(Examples.REGIONS);
        arguments.add("--");
        for (String text : severalTemplates()) {
            String name = "several-" + arguments.size() + ".yaml";
            Files.writeString(folder.resolve(name), text);
            arguments.add(name);
        }
        assertThat(LINTER.run(folder, arguments)).isEqualTo(new Tool.Outcome(0, ""));
    }

    private static List<String> severalTemplates() {
        List<String> texts = new ArrayList<>();
        for (Design design :
                List.of(SeveralSitesTest.withDataCentre(), SeveralSitesTest.withSecondRegion())) {
            SeveralSitesTest.export(design)
                    .stacks()
                    .forEach(stack -> texts.addAll(stack.templates().texts().values()));
        }
        SplitLimits small = new SplitLimits(80, 200_000, 60);
        Template large = Examples.template(PatternKey.FULLY_DISTRIBUTED);
        texts.addAll(StackTemplates.of("template", large, small).texts().values());
        return texts;
    }

    /// What the linter looks into: everything but the texts of scripts and the design inside.
    private static String seen(Design design, Template template) {
        StringBuilder text = new StringBuilder();
        text.append(template.parameters()).append(template.conditions());
        template.outputs().forEach(output -> text.append(output.name()).append(output.value()));
        for (Resource resource : template.resources().values()) {
            text.append(resource.logicalId())
                    .append(resource.type())
                    .append(resource.condition())
                    .append(resource.dependsOn())
                    .append(resource.deletion())
                    .append(resource.attributes());
            Tree.all(resource.properties(), "UserData").forEach(value -> text.append(flat(value)));
        }
        return text.toString().replace(design.name().value(), "");
    }

    /// A value without what is inside it, as that comes by itself.
    private static String flat(Value value) {
        return switch (value) {
            case Value.Fields fields -> fields.fields().keySet().toString();
            case Value.Items items -> Integer.toString(items.items().size());
            case Value.Intrinsic intrinsic -> intrinsic.name();
            case Value.Text _, Value.Whole _, Value.Flag _ -> value.toString();
        };
    }

    /// Versions of one generation often differ only in what the linter does not see.
    private void lint(List<Design> designs, List<String> regions) throws Exception {
        LINTER.need();
        Map<String, String> different = new LinkedHashMap<>();
        for (Design design : designs) {
            Template template = Examples.template(design);
            different.computeIfAbsent(seen(design, template), key -> template.toYaml());
        }
        List<List<String>> shares = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            shares.add(new ArrayList<>());
        }
        int count = 0;
        for (String yaml : different.values()) {
            String name = "template-" + count + ".yaml";
            Files.writeString(folder.resolve(name), yaml);
            shares.get(count++ % PROCESSES).add(name);
        }
        List<Future<Tool.Outcome>> outcomes = new ArrayList<>();
        try (ExecutorService processes = Executors.newFixedThreadPool(PROCESSES)) {
            for (List<String> files : shares) {
                List<String> arguments = new ArrayList<>(List.of("-c", "I", "-r"));
                arguments.addAll(regions);
                arguments.add("--");
                arguments.addAll(files);
                outcomes.add(processes.submit(() -> LINTER.run(folder, arguments)));
            }
        }
        for (Future<Tool.Outcome> outcome : outcomes) {
            assertThat(outcome.get()).isEqualTo(new Tool.Outcome(0, ""));
        }
        assertThat(count).isGreaterThanOrEqualTo(PROCESSES);
    }
}
