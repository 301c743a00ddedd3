package io.drydock.app.deploy.aws;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.ElementId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// A stack in the emulator, with what it was made from.
///
/// @param emulator where it is
/// @param plan what it was made from
/// @param physical the names that the emulator gave to its resources, by their names in the
///   template
record DeployedStack(Emulator emulator, DeploymentPlan plan, Map<String, String> physical) {

    JsonNode ask(String... question) throws Exception {
        return emulator.ask(question);
    }

    String physical(String logicalId) {
        return Optional.ofNullable(physical.get(logicalId))
                .orElseThrow(() -> new AssertionError(logicalId + " was not made"));
    }

    String subnet(ElementId id) {
        return physical(name(id) + "Subnet");
    }

    /// The name of an element's resource: its identifier in upper camel case.
    static String name(ElementId id) {
        return Arrays.stream(id.value().split("-", -1))
                .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                .collect(Collectors.joining());
    }

    static List<JsonNode> list(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).toList();
    }
}
