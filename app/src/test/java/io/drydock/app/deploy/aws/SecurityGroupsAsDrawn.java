package io.drydock.app.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.Neighbours;
import io.drydock.export.plan.SecurityGroupPlan;
import io.drydock.export.plan.SecurityGroupPlan.Source;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Platform;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Compares who may connect to what with the connections of the design: every group of the network,
/// and every permission of it.
///
/// What groups may open themselves is not compared: the emulator allows everything out.
final class SecurityGroupsAsDrawn {

    private static final int HTTPS = 443;
    private static final String SETUP = "DatabaseSetup";
    private static final String NODES = "WorkerNodes";
    private static final String ENDPOINTS = "Endpoint";
    private static final String CONTROL_PLANE = "EksControlPlane";

    private final DeployedStack stack;
    private final DeploymentPlan plan;
    private final boolean pods;
    private final Map<String, Set<String>> expected = new TreeMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    private SecurityGroupsAsDrawn(DeployedStack stack) {
        this.stack = stack;
        this.plan = stack.plan();
        this.pods = plan.design().platform() == Platform.EKS;
        stack.physical().forEach((name, id) -> names.put(id, name));
    }

    static void check(DeployedStack stack) throws Exception {
        SecurityGroupsAsDrawn part = new SecurityGroupsAsDrawn(stack);
        part.drawn();
        part.databaseSetup();
        if (part.pods) {
            part.cluster();
        }
        assertThat(part.made()).isEqualTo(part.expected);
    }

    /// The permissions that the emulator tells of, by group; that which comes with every network is
    /// left out.
    private Map<String, Set<String>> made() throws Exception {
        Map<String, Set<String>> made = new TreeMap<>();
        for (Answer group :
                stack.api()
                        .ec2("DescribeSecurityGroups", stack.ofTheNetwork())
                        .all("securityGroupInfo/item")) {
            if (!group.text("groupName").equals("default")) {
                made.put(named(group.text("groupId")), permissions(group));
            }
        }
        return made;
    }

    private String named(String id) {
        return names.getOrDefault(id, id).replace("SecurityGroup", "");
    }

    private Set<String> permissions(Answer group) {
        Set<String> rules = new TreeSet<>();
        for (Answer permission : group.all("ipPermissions/item")) {
            int port = permission.number("fromPort");
            assertThat(permission.number("toPort")).isEqualTo(port);
            assertThat(permission.text("ipProtocol")).isEqualTo("tcp");
            assertThat(permission.all("ipv6Ranges/item")).isEmpty();
            assertThat(permission.all("prefixListIds/item")).isEmpty();
            permission
                    .texts("groups/item/groupId")
                    .forEach(id -> assertThat(rules.add(port + " " + named(id))).isTrue());
            permission
                    .texts("ipRanges/item/cidrIp")
                    .forEach(cidr -> assertThat(rules.add(port + " " + cidr)).isTrue());
        }
        return rules;
    }

    private Set<String> rules(String group) {
        return expected.computeIfAbsent(group, name -> new TreeSet<>());
    }

    private void drawn() {
        for (SecurityGroupPlan group : plan.securityGroups()) {
            Optional<String> name = name(group.id());
            boolean openToAll =
                    group.rules().stream()
                            .anyMatch(rule ->
                                    rule.from() instanceof Source.Internet && rule.port() != HTTPS);
            assertThat(openToAll).as(group.description()).isFalse();
            name.ifPresent(it -> {
                rules(it);
                group.rules()
                        .forEach(rule ->
                                source(it, rule.from())
                                        .ifPresent(
                                                from -> rules(it).add(rule.port() + " " + from)));
            });
        }
    }

    /// The group that protects an element: pods are behind that of the worker nodes, and the load
    /// balancers before them are not the template's.
    private Optional<String> name(ElementId id) {
        if (!pods) {
            return Optional.of(DeployedStack.name(id));
        }
        if (plan.index().node(id).orElse(null) instanceof LoadBalancer) {
            return Optional.empty();
        }
        boolean isPods = plan.clusters().stream().map(Cluster::id).anyMatch(id::equals);
        return Optional.of(isPods ? NODES : DeployedStack.name(id));
    }

    /// Between pods network policies decide.
    private Optional<String> source(String group, Source source) {
        return switch (source) {
            case Source.Group from ->
                    name(from.id()).filter(it -> !(it.equals(NODES) && group.equals(NODES)));
            case Source.Network network -> Optional.of(network.cidr().toString());
            case Source.Staff _ -> Optional.of(stack.parameters().get("StaffCidr"));
            case Source.Internet _ -> Optional.of("0.0.0.0/0");
        };
    }

    /// The machine that prepares the databases is the template's own; copies need none.
    private void databaseSetup() {
        Neighbours neighbours = Neighbours.of(plan);
        for (Database database : plan.databases()) {
            if (neighbours.sourceOf(database).isEmpty()) {
                rules(SETUP);
                rules(DeployedStack.name(database.id()))
                        .add(database.engine().port() + " " + SETUP);
            }
        }
    }

    /// Staff reach the cluster's interface, and everything that opens connections calls AWS through
    /// the endpoints.
    private void cluster() {
        rules(CONTROL_PLANE).add(HTTPS + " " + stack.parameters().get("StaffCidr"));
        Set<String> clients = new TreeSet<>(Set.of(NODES));
        plan.securityGroups().stream()
                .filter(SecurityGroupPlan::opensConnections)
                .forEach(group -> name(group.id()).ifPresent(clients::add));
        if (expected.containsKey(SETUP)) {
            clients.add(SETUP);
        }
        clients.forEach(client -> rules(ENDPOINTS).add(HTTPS + " " + client));
    }
}
