package io.drydock.export.plan;

import io.drydock.export.plan.BalancerPlan.ListenerPlan;
import io.drydock.export.plan.BalancerPlan.RoutePlan;
import io.drydock.export.plan.BalancerPlan.TargetPlan;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import io.drydock.model.index.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What exporters ask for once for every machine: without it, an export would grow with the square
/// of the design. Maps are only looked into, never walked.
///
/// @param clusters the clusters with machines at the site, in order
/// @param profiles the profiles of those clusters
/// @param machines the machine groups by identifier
/// @param machinesOf the machine groups by cluster
/// @param linksFrom the connections by where they start
/// @param routes the ways on which requests reach a machine group, by its identifier
public record PlanLookup(
        List<Cluster> clusters,
        List<ProfileId> profiles,
        Map<ElementId, MachineGroup> machines,
        Map<ElementId, List<MachineGroup>> machinesOf,
        Map<ElementId, List<Link>> linksFrom,
        Map<ElementId, List<MachineRoute>> routes) {

    static PlanLookup of(
            List<MachineGroup> machines, List<BalancerPlan> balancers, List<Link> links) {
        Map<ElementId, MachineGroup> byId = new LinkedHashMap<>();
        Map<ElementId, List<MachineGroup>> byCluster = new LinkedHashMap<>();
        Set<ProfileId> profiles = new LinkedHashSet<>();
        for (MachineGroup group : machines) {
            byId.put(group.id(), group);
            byCluster.computeIfAbsent(group.cluster().id(), id -> new ArrayList<>()).add(group);
            profiles.add(group.cluster().profile());
        }
        List<Cluster> clusters =
                byCluster.values().stream().map(groups -> groups.getFirst().cluster()).toList();
        Map<ElementId, List<Link>> from = new LinkedHashMap<>();
        links.forEach(link -> from.computeIfAbsent(link.from(), id -> new ArrayList<>()).add(link));
        return new PlanLookup(
                clusters, List.copyOf(profiles), byId, byCluster, from, routes(balancers));
    }

    private static Map<ElementId, List<MachineRoute>> routes(List<BalancerPlan> balancers) {
        Map<ElementId, List<MachineRoute>> routes = new LinkedHashMap<>();
        for (BalancerPlan balancer : balancers) {
            for (ListenerPlan listener : balancer.listeners()) {
                for (RoutePlan route : listener.routes()) {
                    for (TargetPlan target : route.targets()) {
                        MachineRoute way = new MachineRoute(balancer, listener, route, target);
                        target.machines()
                                .forEach(id ->
                                        routes.computeIfAbsent(id, key -> new ArrayList<>())
                                                .add(way));
                    }
                }
            }
        }
        return routes;
    }
}
