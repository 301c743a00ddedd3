package io.drydock.export.plan;

import io.drydock.export.plan.BalancerPlan.ListenerPlan;
import io.drydock.export.plan.BalancerPlan.RoutePlan;
import io.drydock.export.plan.BalancerPlan.TargetPlan;
import io.drydock.model.catalogue.HealthCheck;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.catalogue.ProfilePort;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Resolves a load balancer's rules into listeners and target groups.
final class BalancerPlanner {

    private BalancerPlanner() {}

    static BalancerPlan plan(
            LoadBalancer balancer,
            NetworkPlan network,
            List<MachineGroup> machines,
            ProductVersion version) {
        Map<ElementId, List<MachineGroup>> byCluster = new LinkedHashMap<>();
        for (MachineGroup group : machines) {
            byCluster.computeIfAbsent(group.cluster().id(), id -> new ArrayList<>()).add(group);
        }
        Map<Integer, List<RoutePlan>> byPort = new LinkedHashMap<>();
        for (ListenerRule rule : balancer.rules()) {
            List<TargetPlan> targets =
                    targets(
                            balancer,
                            rule,
                            byCluster.getOrDefault(rule.target(), List.of()),
                            version);
            if (!targets.isEmpty()) {
                byPort.computeIfAbsent(rule.port(), port -> new ArrayList<>())
                        .add(new RoutePlan(rule, targets));
            }
        }
        List<ListenerPlan> listeners = new ArrayList<>();
        byPort.forEach((port, routes) -> listeners.add(new ListenerPlan(port, routes)));
        return new BalancerPlan(
                balancer, network.onePerZone(balancer.placement().subnetIds()), listeners);
    }

    /// A target group has one port, so nodes with different offsets need several.
    private static List<TargetPlan> targets(
            LoadBalancer balancer,
            ListenerRule rule,
            List<MachineGroup> machines,
            ProductVersion version) {
        Map<Integer, List<MachineGroup>> byOffset = new LinkedHashMap<>();
        for (MachineGroup group : machines) {
            byOffset.computeIfAbsent(group.portOffset(), o -> new ArrayList<>()).add(group);
        }
        List<TargetPlan> targets = new ArrayList<>();
        byOffset.forEach(
                (offset, groups) -> targets.add(target(balancer, rule, offset, groups, version)));
        return targets;
    }

    private static TargetPlan target(
            LoadBalancer balancer,
            ListenerRule rule,
            int offset,
            List<MachineGroup> groups,
            ProductVersion version) {
        MachineGroup first = groups.getFirst();
        int port = rule.targetPort() + offset;
        boolean tls = first.profile().port(rule.targetPort()).map(ProfilePort::tls).orElse(true);
        return new TargetPlan(
                balancer.id() + "-" + rule.target() + "-" + port,
                rule.target(),
                port,
                tls,
                rule.sticky(),
                health(rule, first.profile().health(version), offset, port),
                groups.stream().map(MachineGroup::id).toList());
    }

    /// An application load balancer cannot do bare TCP checks. Where the profile has no page to ask
    /// for, any answer of the target port itself counts.
    private static HealthCheck health(ListenerRule rule, HealthCheck check, int offset, int port) {
        if (check instanceof HealthCheck.Http http) {
            String path = rule.healthCheckPath().isEmpty() ? http.path() : rule.healthCheckPath();
            return new HealthCheck.Http(
                    http.port() + offset, http.tls(), path, http.expectedStatus());
        }
        return new HealthCheck.Tcp(List.of(port));
    }
}
