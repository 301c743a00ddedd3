package io.drydock.app.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.model.design.ServiceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Compares the machines that were started with the design.
final class MachinesAsDrawn {

    private MachinesAsDrawn() {}

    static void check(DeployedStack stack) throws Exception {
        DeploymentPlan plan = stack.plan();
        Map<String, JsonNode> groups = new LinkedHashMap<>();
        for (JsonNode group :
                DeployedStack.list(
                        stack.ask("autoscaling", "describe-auto-scaling-groups")
                                .get("AutoScalingGroups"))) {
            groups.put(group.get("AutoScalingGroupName").asText(), group);
        }
        int machines = 0;
        for (MachineGroup group : plan.machines()) {
            JsonNode found =
                    groups.get(stack.physical(DeployedStack.name(group.id()) + "Machines"));
            assertThat(found.get("MinSize").asInt()).as(group.name()).isEqualTo(group.min());
            assertThat(found.get("MaxSize").asInt()).as(group.name()).isEqualTo(group.max());
            assertThat(Set.of(found.get("VPCZoneIdentifier").asText().split(",", -1)))
                    .isEqualTo(
                            group.subnets().stream()
                                    .map(stack::subnet)
                                    .collect(Collectors.toSet()));
            assertThat(DeployedStack.list(found.get("Instances"))).hasSize(group.min());
            machines += group.min();
        }
        JsonNode reservations =
                stack.ask(
                                "ec2",
                                "describe-instances",
                                "--filters",
                                "Name=vpc-id,Values=" + stack.physical("Vpc"))
                        .get("Reservations");
        List<JsonNode> instances = new ArrayList<>();
        DeployedStack.list(reservations)
                .forEach(it -> instances.addAll(DeployedStack.list(it.get("Instances"))));
        int hosts =
                plan.bastions().size()
                        + plan.services(ServiceNode.Kind.UPDATE_HOST).size()
                        + plan.services(ServiceNode.Kind.CONFIGURATION_MANAGEMENT).size();
        int databaseSetup = 1;
        assertThat(instances).hasSize(machines + hosts + databaseSetup);
        Map<String, Long> types =
                instances.stream()
                        .collect(
                                Collectors.groupingBy(
                                        it -> it.get("InstanceType").asText(),
                                        Collectors.counting()));
        for (String type : types.keySet()) {
            long drawn =
                    plan.machines().stream()
                            .filter(group -> group.cluster().size().equals(type))
                            .mapToLong(MachineGroup::min)
                            .sum();
            if (drawn > 0) {
                assertThat(types).containsEntry(type, drawn);
            }
        }
    }
}
