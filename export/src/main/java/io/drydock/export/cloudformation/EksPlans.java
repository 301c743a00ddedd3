package io.drydock.export.cloudformation;

import io.drydock.export.plan.BalancerPlan;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.SecurityGroupPlan;
import io.drydock.export.plan.SecurityGroupPlan.Rule;
import io.drydock.export.plan.SecurityGroupPlan.Source;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A plan as it is around the pods: no machine of a profile, no load balancer, and every group of
/// pods seen from outside as the worker nodes they run on. Between pods the network policies of the
/// Helm export decide.
final class EksPlans {

    private final Set<ElementId> pods = new LinkedHashSet<>();
    private final Set<ElementId> balancers = new LinkedHashSet<>();

    private EksPlans(DeploymentPlan plan) {
        plan.clusters().stream().map(Cluster::id).forEach(pods::add);
        plan.balancers().stream().map(BalancerPlan::balancer).forEach(b -> balancers.add(b.id()));
    }

    static DeploymentPlan withoutPods(DeploymentPlan plan) {
        return new DeploymentPlan(
                plan.index(),
                plan.site(),
                plan.network(),
                new EksPlans(plan).groups(plan),
                List.of(),
                List.of(),
                plan.databases(),
                plan.fileSystems(),
                plan.bastions(),
                plan.services(),
                List.of(),
                plan.links());
    }

    private List<SecurityGroupPlan> groups(DeploymentPlan plan) {
        List<SecurityGroupPlan> groups = new ArrayList<>();
        List<Rule> nodes = new ArrayList<>();
        for (SecurityGroupPlan group : plan.securityGroups()) {
            if (pods.contains(group.id())) {
                group.rules().stream().filter(rule -> !isPods(rule.from())).forEach(nodes::add);
            } else if (!balancers.contains(group.id())) {
                groups.add(
                        new SecurityGroupPlan(
                                group.id(),
                                group.description(),
                                group.opensConnections(),
                                seen(group.rules())));
            }
        }
        groups.add(
                new SecurityGroupPlan(
                        EksNames.NODES, "Worker nodes of the EKS cluster", true, seen(nodes)));
        return groups;
    }

    private boolean isPods(Source source) {
        return source instanceof Source.Group group && pods.contains(group.id());
    }

    private List<Rule> seen(List<Rule> rules) {
        Map<String, Rule> distinct = new LinkedHashMap<>();
        for (Rule rule : rules) {
            seen(rule.from())
                    .ifPresent(from ->
                            distinct.putIfAbsent(
                                    from + "/" + rule.port(),
                                    new Rule(from, rule.port(), rule.purpose())));
        }
        return List.copyOf(distinct.values());
    }

    private Optional<Source> seen(Source source) {
        return switch (source) {
            case Source.Group group when pods.contains(group.id()) ->
                    Optional.of(new Source.Group(EksNames.NODES));
            case Source.Group group when balancers.contains(group.id()) -> Optional.empty();
            case Source.Group group -> Optional.of(group);
            case Source.Network network -> Optional.of(network);
            case Source.Staff staff -> Optional.of(staff);
            case Source.Internet internet -> Optional.of(internet);
        };
    }
}
