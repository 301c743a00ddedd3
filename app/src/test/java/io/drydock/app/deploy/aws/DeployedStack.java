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
/// @param name its name
/// @param api the interfaces of AWS in its region
/// @param plan what it was made from
/// @param parameters what was given for it
/// @param physical the names that the emulator gave to its resources, by their names in the
///   template; empty for those that it made without a name
record DeployedStack(
        String name,
        EmulatorApi api,
        DeploymentPlan plan,
        Map<String, String> parameters,
        Map<String, String> physical) {

    /// The name that the emulator gave to a resource.
    String physical(String logicalId) {
        return Optional.ofNullable(physical.get(logicalId))
                .filter(id -> !id.isEmpty())
                .orElseThrow(() -> new AssertionError(logicalId + " was not made"));
    }

    String subnet(ElementId id) {
        return physical(name(id) + "Subnet");
    }

    List<String> subnets(List<ElementId> ids) {
        return ids.stream().map(this::subnet).toList();
    }

    /// The subnets of the first of these in each zone.
    List<String> onePerZone(List<ElementId> ids) {
        return subnets(plan.network().onePerZone(ids));
    }

    String securityGroup(ElementId id) {
        return physical(name(id) + "SecurityGroup");
    }

    /// What a question is about: the stack's own network.
    String[] ofTheNetwork() {
        return new String[] {"Filter.1.Name", "vpc-id", "Filter.1.Value.1", physical("Vpc")};
    }

    /// The name of an element's resource: its identifier in upper camel case.
    static String name(ElementId id) {
        return name(id.value());
    }

    static String name(String key) {
        return Arrays.stream(key.split("[^A-Za-z0-9]+", -1))
                .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                .collect(Collectors.joining());
    }

    static List<JsonNode> list(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).toList();
    }
}
