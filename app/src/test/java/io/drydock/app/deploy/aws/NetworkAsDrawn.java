package io.drydock.app.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.NetworkPlan.SubnetPlan;
import java.util.LinkedHashMap;
import java.util.Map;

/// Compares the network that was made with the design.
final class NetworkAsDrawn {

    private NetworkAsDrawn() {}

    static void check(DeployedStack stack) throws Exception {
        DeploymentPlan plan = stack.plan();
        JsonNode found =
                stack.ask(
                        "ec2",
                        "describe-subnets",
                        "--filters",
                        "Name=vpc-id,Values=" + stack.physical("Vpc"));
        Map<String, String> subnets = new LinkedHashMap<>();
        for (JsonNode subnet : DeployedStack.list(found.get("Subnets"))) {
            subnets.put(subnet.get("SubnetId").asText(), subnet.get("CidrBlock").asText());
            assertThat(subnet.get("MapPublicIpOnLaunch").asBoolean()).isFalse();
        }
        assertThat(subnets).hasSize(plan.network().subnets().size());
        for (SubnetPlan subnet : plan.network().subnets()) {
            assertThat(subnets).containsEntry(stack.subnet(subnet.id()), subnet.cidr().toString());
        }
        JsonNode gateways =
                stack.ask(
                        "ec2",
                        "describe-nat-gateways",
                        "--filter",
                        "Name=vpc-id,Values=" + stack.physical("Vpc"));
        assertThat(DeployedStack.list(gateways.get("NatGateways")))
                .extracting(gateway -> gateway.get("SubnetId").asText())
                .containsExactlyInAnyOrderElementsOf(
                        plan.network().natGateways().stream()
                                .map(nat -> stack.subnet(nat.subnet()))
                                .toList());
    }
}
