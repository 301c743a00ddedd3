package io.drydock.export.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.export.Examples;
import io.drydock.export.plan.SecurityGroupPlan.Rule;
import io.drydock.export.plan.SecurityGroupPlan.Source;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.pattern.PatternKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlanCompilerTest {

    private static SecurityGroupPlan group(DeploymentPlan plan, String id) {
        return plan.securityGroups().stream()
                .filter(group -> group.id().equals(new ElementId(id)))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Integer> ports(DeploymentPlan plan, String from, String to) {
        return group(plan, to).rules().stream()
                .filter(rule -> rule.from().equals(new Source.Group(new ElementId(from))))
                .map(Rule::port)
                .collect(Collectors.toSet());
    }

    @Test
    void gatewaysReachTrafficManagersOnTheirEventPortsOnly() {
        DeploymentPlan plan = Examples.plan(PatternKey.FULLY_DISTRIBUTED);
        assertThat(ports(plan, "gateway", "traffic-manager"))
                .containsExactlyInAnyOrder(9611, 9711, 5672);
        assertThat(ports(plan, "public-alb", "traffic-manager")).isEmpty();
        // Policies reach traffic managers through the load balancer inside, and nothing else does.
        assertThat(ports(plan, "internal-alb", "traffic-manager")).containsExactly(9443);
        assertThat(ports(plan, "gateway", "apim-database")).isEmpty();
        assertThat(ports(plan, "key-manager", "apim-database")).containsExactly(3306);
    }

    @Test
    void throughALoadBalancerThereAreTwoRules() {
        DeploymentPlan plan = Examples.plan(PatternKey.FULLY_DISTRIBUTED);
        assertThat(ports(plan, "gateway", "internal-alb")).containsExactly(443);
        assertThat(ports(plan, "internal-alb", "key-manager")).containsExactly(9443);
        assertThat(ports(plan, "gateway", "key-manager")).isEmpty();
    }

    @Test
    void administratorsComeThroughTheBastionOnly() {
        DeploymentPlan plan = Examples.plan(PatternKey.FULLY_DISTRIBUTED);
        for (SecurityGroupPlan group : plan.securityGroups()) {
            for (Rule rule : group.rules()) {
                if (rule.port() == 22 && !group.id().equals(new ElementId("bastion"))) {
                    assertThat(rule.from()).isEqualTo(new Source.Group(new ElementId("bastion")));
                }
            }
        }
        assertThat(group(plan, "bastion").rules()).extracting(Rule::port).containsExactly(22);
    }

    @Test
    void aPortOffsetMovesRulesTargetsAndHealthChecks() {
        Design design = Examples.design(PatternKey.ALL_IN_ONE_HA);
        List<Node> nodes = new ArrayList<>(design.nodes());
        nodes.replaceAll(node ->
                node instanceof ProfileNode it && it.id().equals(new ElementId("all-in-one-2"))
                        ? it.withPortOffset(10)
                        : node);
        DeploymentPlan plan = PlanCompiler.compile(design.withNodes(nodes));
        assertThat(plan.balancers().getFirst().listeners().getFirst().routes().getFirst().targets())
                .extracting(BalancerPlan.TargetPlan::port)
                .containsExactly(8243, 8253);
        assertThat(ports(plan, "public-alb", "all-in-one"))
                .containsExactlyInAnyOrder(8243, 8253, 9443, 9453);
    }

    @Test
    void storesOpenNoConnections() {
        DeploymentPlan plan = Examples.plan(PatternKey.FULLY_DISTRIBUTED);
        assertThat(group(plan, "apim-database").opensConnections()).isFalse();
        assertThat(group(plan, "shared-files").opensConnections()).isFalse();
        assertThat(group(plan, "gateway").opensConnections()).isTrue();
    }

    @Test
    void aZoneWithoutNatGatewayBorrowsOne() {
        Design design = Examples.design(PatternKey.ALL_IN_ONE_HA);
        List<Node> nodes =
                design.nodes().stream()
                        .filter(node -> !node.id().equals(new ElementId("nat-gateway-b")))
                        .toList();
        NetworkPlan network = PlanCompiler.compile(design.withNodes(nodes)).network();
        assertThat(network.natGateways()).hasSize(1);
        assertThat(network.natFor(1)).map(NetworkPlan.NatPlan::zone).contains(0);
    }

    @Test
    void aDesignWithoutSiteIsRefusedInWords() {
        Design design = Examples.design(PatternKey.ALL_IN_ONE_HA).withSites(List.of());
        assertThatThrownBy(() -> PlanCompiler.compile(design))
                .isInstanceOf(UnsupportedDesignException.class)
                .hasMessageContaining("add a region");
    }

    @Test
    void servicesOfTheSiteAreThere() {
        DeploymentPlan plan = Examples.plan(PatternKey.FULLY_DISTRIBUTED);
        assertThat(plan.has(ServiceNode.Kind.AUDIT_TRAIL)).isTrue();
        assertThat(plan.has(ServiceNode.Kind.KUBERNETES_CLUSTER)).isFalse();
        assertThat(plan.privateZones()).containsExactly("drydock.internal");
    }
}
