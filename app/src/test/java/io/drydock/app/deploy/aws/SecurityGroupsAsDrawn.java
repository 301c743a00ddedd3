package io.drydock.app.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.SecurityGroupPlan;
import io.drydock.export.plan.SecurityGroupPlan.Source;
import io.drydock.model.design.ElementId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Compares who may connect to what with the connections of the design.
final class SecurityGroupsAsDrawn {

    private SecurityGroupsAsDrawn() {}

    static void check(DeployedStack stack) throws Exception {
        DeploymentPlan plan = stack.plan();
        Map<String, JsonNode> groups = new LinkedHashMap<>();
        DeployedStack.list(
                        stack.ask(
                                        "ec2",
                                        "describe-security-groups",
                                        "--filters",
                                        "Name=vpc-id,Values=" + stack.physical("Vpc"))
                                .get("SecurityGroups"))
                .forEach(group -> groups.put(group.get("GroupId").asText(), group));
        for (SecurityGroupPlan group : plan.securityGroups()) {
            String id = stack.physical(DeployedStack.name(group.id()) + "SecurityGroup");
            JsonNode found = groups.get(id).get("IpPermissions");
            Set<String> rules = new TreeSet<>();
            for (JsonNode permission : DeployedStack.list(found)) {
                int port = permission.get("FromPort").asInt();
                assertThat(permission.get("ToPort").asInt()).isEqualTo(port);
                DeployedStack.list(permission.get("UserIdGroupPairs"))
                        .forEach(pair -> rules.add(port + " " + pair.get("GroupId").asText()));
                DeployedStack.list(permission.get("IpRanges"))
                        .forEach(range -> rules.add(port + " " + range.get("CidrIp").asText()));
            }
            Set<String> expected =
                    group.rules().stream()
                            .map(rule -> rule.port() + " " + source(stack, rule.from()))
                            .collect(Collectors.toCollection(TreeSet::new));
            setup(stack, group.id()).ifPresent(expected::add);
            assertThat(rules).as(group.description()).isEqualTo(expected);
        }
    }

    /// The machine that prepares the databases is the template's own.
    private static Optional<String> setup(DeployedStack stack, ElementId protectedElement) {
        return stack.plan().databases().stream()
                .filter(database -> database.id().equals(protectedElement))
                .map(database ->
                        database.engine().port()
                                + " "
                                + stack.physical("DatabaseSetupSecurityGroup"))
                .findFirst();
    }

    private static String source(DeployedStack stack, Source source) {
        return switch (source) {
            case Source.Group group ->
                    stack.physical(DeployedStack.name(group.id()) + "SecurityGroup");
            case Source.Network network -> network.cidr().toString();
            case Source.Staff _ -> "192.168.0.0/16";
            case Source.Internet _ -> "0.0.0.0/0";
        };
    }
}
