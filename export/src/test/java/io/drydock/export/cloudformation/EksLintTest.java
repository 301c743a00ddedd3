package io.drydock.export.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.Examples;
import io.drydock.export.Tool;
import io.drydock.model.design.Design;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An independent linter finds nothing to say about the templates of designs on EKS, at any level,
/// in any region that is offered for them.
class EksLintTest {

    private static final Tool LINTER = new Tool("cfn-lint", "DRYDOCK_REQUIRE_CFN_LINT");

    @TempDir private Path folder;

    @Test
    void linterHasNothingToSayAboutAnyStartingDesignOnEks() throws Exception {
        LINTER.need();
        List<String> arguments = new ArrayList<>(List.of("-c", "I", "-r"));
        arguments.addAll(Examples.REGIONS);
        arguments.add("--");
        Set<String> shapes = new HashSet<>();
        for (Design design : Examples.onEks().toList()) {
            Template template = Examples.template(design);
            if (shapes.add(shape(template))) {
                String name = shapes.size() + "-" + design.name() + ".yaml";
                Files.writeString(folder.resolve(name), template.toYaml());
                arguments.add(name);
            }
        }
        assertThat(shapes).hasSizeBetween(10, 40);
        Stream.concat(EksDatabasesTest.designs(), EksCachesTest.designs())
                .map(design -> Examples.template(design).toYaml())
                .forEach(text -> write("stores", text, arguments));
        for (int minor : List.of(6, 7)) {
            SeveralSitesTest.export(EksSitesTest.twoRegions(minor))
                    .files()
                    .forEach((name, text) -> {
                        if (name.endsWith(".yaml")) {
                            write("sites", text, arguments);
                        }
                    });
        }
        assertThat(LINTER.run(folder, arguments)).isEqualTo(new Tool.Outcome(0, ""));
    }

    private void write(String about, String text, List<String> arguments) {
        String name = about + "-" + arguments.size() + ".yaml";
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        arguments.add(name);
    }

    /// What a linter can tell apart: templates that differ in numbers and words only are one to it.
    private static String shape(Template template) {
        StringBuilder shape = new StringBuilder();
        template.parameters().forEach(it -> shape.append(it.name()).append('\n'));
        template.outputs().forEach(it -> shape.append(it.name()).append('\n'));
        template.resources()
                .values()
                .forEach(it ->
                        shape.append(it.logicalId())
                                .append(it.dependsOn())
                                .append(it.properties().fields().keySet())
                                .append('\n'));
        template.resources("AWS::RDS::DBInstance")
                .forEach(it -> shape.append(Tree.text(it, "EngineVersion")));
        return shape.toString();
    }
}
