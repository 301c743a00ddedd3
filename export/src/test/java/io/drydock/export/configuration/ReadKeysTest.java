package io.drydock.export.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import io.drydock.export.Examples;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.export.plan.PlanCompiler;
import io.drydock.model.catalogue.ConfigurationKeys;
import io.drydock.model.design.Design;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The product takes an unknown key of `deployment.toml` without a word, so none may be written.
class ReadKeysTest {

    static Stream<Design> designs() {
        return Stream.concat(Examples.startingDesigns(), Examples.otherDataKinds());
    }

    /// The paths of all values, with `[]` behind lists.
    static List<String> paths(JsonNode node) {
        List<String> paths = new ArrayList<>();
        collect("", node, paths);
        return paths;
    }

    private static void collect(String path, JsonNode node, List<String> paths) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> {
                        String name =
                                field.getKey().contains(".")
                                        ? "'" + field.getKey() + "'"
                                        : field.getKey();
                        collect(path.isEmpty() ? name : path + "." + name, field.getValue(), paths);
                    });
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            node.forEach(item -> collect(path + "[]", item, paths));
        } else {
            paths.add(path);
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("designs")
    void everyKeyIsReadByTheVersion(Design design) throws Exception {
        DeploymentPlan plan = PlanCompiler.compile(design);
        for (MachineGroup group : plan.machines()) {
            Optional<ConfigurationKeys> keys = keys(design, group);
            if (keys.isPresent()) {
                assertThat(paths(deployment(plan, group)))
                        .as("%s %s", design.name(), group.id())
                        .allMatch(path ->
                                keys.get().reads(path)
                                        || ConfigurationKeys.isOutsideTheSources(path));
            }
        }
    }

    static Optional<ConfigurationKeys> keys(Design design, MachineGroup group) {
        return Product.of(group.profile().id()) == Product.API_MANAGER
                ? ConfigurationKeys.of(design.version(), group.profile().launch().distribution())
                : Optional.empty();
    }

    static JsonNode deployment(DeploymentPlan plan, MachineGroup group) throws Exception {
        String text =
                new NodeScript(plan, new TestNames())
                        .configuration(group).entrySet().stream()
                                .filter(file -> file.getKey().endsWith("deployment.toml"))
                                .findFirst()
                                .orElseThrow()
                                .getValue();
        return new TomlMapper().readTree(text);
    }

    @Test
    void mostMachinesAreLookedAt() {
        Set<String> seen = new HashSet<>();
        designs()
                .forEach(design ->
                        PlanCompiler.compile(design).machines().stream()
                                .filter(group -> keys(design, group).isPresent())
                                .forEach(group ->
                                        seen.add(
                                                design.version()
                                                        + " "
                                                        + group.profile().id().key())));
        assertThat(seen)
                .contains(
                        "3.2.0 am-core",
                        "3.2.0 am-tm",
                        "4.2.0 am-cp",
                        "4.4.0 am-gw",
                        "4.5.0 am-km",
                        "4.6.0 am-tm",
                        "4.7.0 am-aio",
                        "4.7.0 am-gw");
    }
}
