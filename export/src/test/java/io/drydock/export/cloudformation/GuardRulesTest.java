package io.drydock.export.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.export.Examples;
import io.drydock.export.Tool;
import io.drydock.model.design.Design;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// AWS's own rules for the Well-Architected Framework, run by AWS's own program: what
/// [WellArchitectedTest] checks in our words, judged by somebody else.
///
/// It runs where `cfn-guard` is on the path and `AWS_GUARD_RULES` names a checkout of
/// `aws-cloudformation/aws-guard-rules-registry`.
class GuardRulesTest {

    private static final Tool GUARD = new Tool("cfn-guard", "DRYDOCK_REQUIRE_CFN_GUARD");
    private static final String REGISTRY = "AWS_GUARD_RULES";

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Security", "Reliability"})
    void everyTemplateKeepsTheRulesOfThePillar(String pillar) throws Exception {
        Path registry = registry();
        Path rules = Files.writeString(folder.resolve("rules.guard"), rules(registry, pillar));
        Path templates = Files.createDirectory(folder.resolve("templates"));
        List<Design> designs = designs().toList();
        for (int index = 0; index < designs.size(); index++) {
            Design design = designs.get(index);
            Files.writeString(
                    templates.resolve(design.name().value() + "-" + index + ".yaml"),
                    Examples.template(design).toYaml());
        }
        assertThat(
                        GUARD.run(
                                folder,
                                List.of(
                                        "validate",
                                        "-d",
                                        templates.toString(),
                                        "-r",
                                        rules.toString(),
                                        "-S",
                                        "fail")))
                .isEqualTo(new Tool.Outcome(0, ""));
    }

    private static Path registry() {
        Optional<Path> registry = Optional.ofNullable(System.getenv(REGISTRY)).map(Path::of);
        assumeTrue(registry.isPresent(), "rules absent: " + REGISTRY + " is not set");
        GUARD.need();
        return registry.orElseThrow();
    }

    private static Stream<Design> designs() {
        return Stream.of(
                        Examples.startingDesigns(),
                        Examples.newestOnEks(),
                        DataKindsTest.designs(),
                        Examples.otherDataKinds())
                .flatMap(it -> it);
    }

    /// The rule files of a pillar, each once, one after the other.
    private static String rules(Path registry, String pillar) throws IOException {
        JsonNode set =
                new ObjectMapper()
                        .readTree(
                                registry.resolve("mappings/rule_set_wa-" + pillar + "-Pillar.json")
                                        .toFile());
        Set<String> files = new LinkedHashSet<>();
        set.path("mappings").forEach(it -> files.add(it.path("guardFilePath").asText()));
        StringBuilder rules = new StringBuilder();
        for (String file : files) {
            if (!file.isEmpty()) {
                rules.append(Files.readString(registry.resolve(file))).append('\n');
            }
        }
        assertThat(rules).isNotEmpty();
        return rules.toString();
    }
}
