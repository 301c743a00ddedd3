package io.drydock.export.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.Examples;
import io.drydock.export.Tool;
import io.drydock.model.catalogue.Generation;
import io.drydock.model.design.Platform;
import io.drydock.model.design.Design;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.StartingDesigns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An independent linter finds nothing to say about exported templates, at any level, in any region
/// that is offered for them.
class CfnLintTest {

    private static final Tool LINTER = new Tool("cfn-lint", "DRYDOCK_REQUIRE_CFN_LINT");

    @TempDir private Path folder;

    @Test
    void linterHasNothingToSay() throws Exception {
        LINTER.need();
        for (String region : Examples.REGIONS) {
            List<String> arguments = new ArrayList<>(List.of("-c", "I", "-r", region, "--"));
            for (PatternKey pattern : Examples.ON_EC2) {
                arguments.add(write(pattern, region, "us-west-1".equals(region) ? 2 : 3));
            }
            Tool.Outcome outcome = LINTER.run(folder, arguments);
            assertThat(outcome.output()).as("findings in %s", region).isEmpty();
            assertThat(outcome.status()).as("exit code in %s", region).isZero();
        }
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

    @Test
    void linterHasNothingToSayAboutAnyStartingDesign() throws Exception {
        LINTER.need();
        List<String> arguments = new ArrayList<>(List.of("-c", "I", "-r", "us-east-1", "--"));
        for (PatternKey pattern : PatternKey.values()) {
            if (StartingDesigns.isOffered(pattern, Generation.G3X, Platform.EC2)) {
                arguments.add(write(pattern, "us-east-1", 2));
            }
        }
        assertThat(LINTER.run(folder, arguments)).isEqualTo(new Tool.Outcome(0, ""));
    }

    private String write(PatternKey pattern, String region, int zones) throws Exception {
        String name = pattern.key() + "-" + region + ".yaml";
        Files.writeString(
                folder.resolve(name),
                Examples.template(Examples.design(pattern, region, zones)).toYaml());
        return name;
    }
}
