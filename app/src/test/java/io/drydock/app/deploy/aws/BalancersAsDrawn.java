package io.drydock.app.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.plan.BalancerPlan;
import io.drydock.export.plan.BalancerPlan.ListenerPlan;
import io.drydock.export.plan.BalancerPlan.RoutePlan;
import io.drydock.export.plan.BalancerPlan.TargetPlan;
import io.drydock.model.catalogue.HealthCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Compares load balancers, listeners, rules, target groups and targets with the design.
///
/// Attributes of load balancers and of target groups are not compared: the emulator keeps its own.
final class BalancersAsDrawn {

    private static final String LISTENERS = "DescribeListenersResult/Listeners/member";
    private static final String RULES = "DescribeRulesResult/Rules/member";
    private static final String GROUP = "ForwardConfig/TargetGroups/member/TargetGroupArn";
    private static final String TARGETS =
            "DescribeTargetHealthResult/TargetHealthDescriptions/member/Target";

    private final DeployedStack stack;
    private final Map<String, Answer> machines;
    private final Map<String, Answer> targetGroups = new LinkedHashMap<>();

    private BalancersAsDrawn(DeployedStack stack, Map<String, Answer> machines) {
        this.stack = stack;
        this.machines = machines;
    }

    static void check(DeployedStack stack) throws Exception {
        BalancersAsDrawn part = new BalancersAsDrawn(stack, MachinesAsDrawn.all(stack));
        Map<String, Answer> found = all(stack);
        assertThat(found).hasSize(stack.plan().balancers().size());
        stack.api()
                .balancing("DescribeTargetGroups")
                .all("DescribeTargetGroupsResult/TargetGroups/member")
                .forEach(group -> part.targetGroups.put(group.text("TargetGroupArn"), group));
        Set<String> used = new TreeSet<>();
        for (BalancerPlan balancer : stack.plan().balancers()) {
            String arn = stack.physical(DeployedStack.name(balancer.balancer().id()));
            used.addAll(part.balancer(balancer, arn, found.get(arn)));
        }
        assertThat(part.targetGroups).containsOnlyKeys(used);
    }

    /// The load balancers by ARN; there are those of one stack only.
    static Map<String, Answer> all(DeployedStack stack) throws Exception {
        Map<String, Answer> found = new LinkedHashMap<>();
        stack.api()
                .balancing("DescribeLoadBalancers")
                .all("DescribeLoadBalancersResult/LoadBalancers/member")
                .forEach(balancer -> found.put(balancer.text("LoadBalancerArn"), balancer));
        return found;
    }

    private Set<String> balancer(BalancerPlan balancer, String arn, Answer found) throws Exception {
        assertThat(found.text("Type")).isEqualTo("application");
        assertThat(found.text("Scheme")).isEqualTo(balancer.balancer().scheme().key());
        assertThat(found.texts("SecurityGroups/member"))
                .containsExactly(stack.securityGroup(balancer.balancer().id()));
        assertThat(found.texts("AvailabilityZones/member/SubnetId"))
                .containsExactlyInAnyOrderElementsOf(stack.subnets(balancer.subnets()));
        Map<Integer, Answer> listeners = new LinkedHashMap<>();
        for (Answer listener :
                stack.api().balancing("DescribeListeners", "LoadBalancerArn", arn).all(LISTENERS)) {
            listeners.put(listener.number("Port"), listener);
        }
        Set<Integer> ports = new TreeSet<>(Set.of(80));
        balancer.listeners().forEach(listener -> ports.add(listener.port()));
        assertThat(listeners).containsOnlyKeys(ports);
        Answer plain = listeners.get(80).one("DefaultActions/member");
        assertThat(plain.text("Type")).isEqualTo("redirect");
        assertThat(plain.text("RedirectConfig/Protocol")).isEqualTo("HTTPS");
        assertThat(plain.text("RedirectConfig/Port")).isEqualTo("443");
        Set<String> used = new TreeSet<>();
        for (ListenerPlan listener : balancer.listeners()) {
            Answer made = listeners.get(listener.port());
            assertThat(made.text("Protocol")).isEqualTo("HTTPS");
            assertThat(made.text("SslPolicy")).startsWith("ELBSecurityPolicy-TLS13-");
            assertThat(made.text("Certificates/member/CertificateArn"))
                    .isEqualTo(
                            stack.parameters()
                                    .get(
                                            DeployedStack.name(balancer.balancer().id())
                                                    + "CertificateArn"));
            used.addAll(routes(listener, made));
        }
        return used;
    }

    private Set<String> routes(ListenerPlan listener, Answer found) throws Exception {
        Map<String, Answer> rules = new LinkedHashMap<>();
        for (Answer rule :
                stack.api()
                        .balancing("DescribeRules", "ListenerArn", found.text("ListenerArn"))
                        .all(RULES)) {
            String hosts =
                    String.join(
                            " ", rule.texts("Conditions/member/HostHeaderConfig/Values/member"));
            rules.put(rule.isTrue("IsDefault") ? "" : hosts, rule);
        }
        List<String> hosts = new ArrayList<>(List.of(""));
        listener.routes().forEach(route -> hosts.add(route.rule().host()));
        assertThat(rules).containsOnlyKeys(hosts);
        if (listener.routes().stream().noneMatch(route -> route.rule().host().isEmpty())) {
            assertThat(rules.get("").text("Actions/member/FixedResponseConfig/StatusCode"))
                    .isEqualTo("404");
        }
        Set<String> used = new TreeSet<>();
        for (RoutePlan route : listener.routes()) {
            Answer action = rules.get(route.rule().host()).one("Actions/member");
            assertThat(action.text("Type")).isEqualTo("forward");
            List<String> groups =
                    route.targets().stream()
                            .map(it -> stack.physical(DeployedStack.name(it.key()) + "Targets"))
                            .toList();
            assertThat(action.texts(GROUP)).containsExactlyElementsOf(groups);
            for (TargetPlan target : route.targets()) {
                targetGroup(target, groups.get(route.targets().indexOf(target)));
            }
            used.addAll(groups);
        }
        return used;
    }

    private void targetGroup(TargetPlan target, String arn) throws Exception {
        Answer group = targetGroups.get(arn);
        assertThat(group.text("VpcId")).isEqualTo(stack.physical("Vpc"));
        assertThat(group.number("Port")).isEqualTo(target.port());
        assertThat(group.text("Protocol")).isEqualTo(target.tls() ? "HTTPS" : "HTTP");
        switch (target.health()) {
            case HealthCheck.Http http -> {
                assertThat(group.text("HealthCheckProtocol")).isEqualTo(http.protocol());
                assertThat(group.text("HealthCheckPort")).isEqualTo(Integer.toString(http.port()));
                assertThat(group.text("HealthCheckPath")).isEqualTo(http.path());
                assertThat(group.text("Matcher/HttpCode"))
                        .isEqualTo(Integer.toString(http.expectedStatus()));
            }
            case HealthCheck.Tcp _ -> {
                assertThat(group.text("HealthCheckPort")).isEqualTo("traffic-port");
                assertThat(group.text("Matcher/HttpCode")).isEqualTo("200-499");
            }
        }
        List<Answer> targets =
                stack.api().balancing("DescribeTargetHealth", "TargetGroupArn", arn).all(TARGETS);
        assertThat(targets)
                .as("targets of %s", target.key())
                .extracting(it -> it.text("Id"))
                .containsExactlyInAnyOrderElementsOf(machines(target));
        assertThat(targets).allMatch(it -> it.number("Port") == target.port());
    }

    private List<String> machines(TargetPlan target) {
        return target.machines().stream()
                .map(id -> machines.get(stack.physical(DeployedStack.name(id) + "Machines")))
                .flatMap(group -> group.texts("Instances/member/InstanceId").stream())
                .toList();
    }
}
