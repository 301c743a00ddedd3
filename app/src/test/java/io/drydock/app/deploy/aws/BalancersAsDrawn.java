package io.drydock.app.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.export.plan.BalancerPlan;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Compares load balancers, listeners, rules and targets with the design.
final class BalancersAsDrawn {

    private BalancersAsDrawn() {}

    static void check(DeployedStack stack) throws Exception {
        DeploymentPlan plan = stack.plan();
        for (BalancerPlan balancer : plan.balancers()) {
            String arn = stack.physical(DeployedStack.name(balancer.balancer().id()));
            JsonNode found =
                    stack.ask("elbv2", "describe-load-balancers", "--load-balancer-arns", arn)
                            .at("/LoadBalancers/0");
            assertThat(found.get("Scheme").asText()).isEqualTo(balancer.balancer().scheme().key());
            assertThat(DeployedStack.list(found.get("AvailabilityZones")))
                    .extracting(zone -> zone.get("SubnetId").asText())
                    .containsExactlyInAnyOrderElementsOf(
                            balancer.subnets().stream().map(stack::subnet).toList());
            Map<Integer, JsonNode> listeners = new LinkedHashMap<>();
            for (JsonNode listener :
                    DeployedStack.list(
                            stack.ask("elbv2", "describe-listeners", "--load-balancer-arn", arn)
                                    .get("Listeners"))) {
                listeners.put(listener.get("Port").asInt(), listener);
            }
            Set<Integer> ports = new TreeSet<>(Set.of(80));
            balancer.listeners().forEach(listener -> ports.add(listener.port()));
            assertThat(listeners).containsOnlyKeys(ports);
            assertThat(listeners.get(80).at("/DefaultActions/0/RedirectConfig/Port").asText())
                    .isEqualTo("443");
            for (BalancerPlan.ListenerPlan listener : balancer.listeners()) {
                checkRules(stack, listener, listeners.get(listener.port()));
            }
        }
    }

    private static void checkRules(
            DeployedStack stack, BalancerPlan.ListenerPlan listener, JsonNode found)
            throws Exception {
        DeploymentPlan plan = stack.plan();
        assertThat(found.get("Protocol").asText()).isEqualTo("HTTPS");
        JsonNode rules =
                stack.ask(
                                "elbv2",
                                "describe-rules",
                                "--listener-arn",
                                found.get("ListenerArn").asText())
                        .get("Rules");
        Map<String, String> targets = new LinkedHashMap<>();
        for (JsonNode rule : DeployedStack.list(rules)) {
            if (!rule.get("IsDefault").asBoolean()) {
                targets.put(
                        rule.at("/Conditions/0/HostHeaderConfig/Values/0").asText(),
                        rule.at("/Actions/0/ForwardConfig/TargetGroups/0/TargetGroupArn").asText());
            }
        }
        assertThat(targets)
                .containsOnlyKeys(
                        listener.routes().stream().map(route -> route.rule().host()).toList());
        for (BalancerPlan.RoutePlan route : listener.routes()) {
            String arn = targets.get(route.rule().host());
            JsonNode group =
                    stack.ask("elbv2", "describe-target-groups", "--target-group-arns", arn)
                            .at("/TargetGroups/0");
            BalancerPlan.TargetPlan target = route.targets().getFirst();
            assertThat(group.get("Port").asInt()).isEqualTo(target.port());
            assertThat(group.get("Protocol").asText()).isEqualTo("HTTPS");
            int expected =
                    plan.machines().stream()
                            .filter(machines -> target.machines().contains(machines.id()))
                            .mapToInt(MachineGroup::min)
                            .sum();
            assertThat(
                            DeployedStack.list(
                                    stack.ask(
                                                    "elbv2",
                                                    "describe-target-health",
                                                    "--target-group-arn",
                                                    arn)
                                            .get("TargetHealthDescriptions")))
                    .as("targets of %s", route.rule().host())
                    .hasSize(expected);
        }
    }
}
