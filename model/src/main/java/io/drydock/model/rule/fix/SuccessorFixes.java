package io.drydock.model.rule.fix;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.index.DesignIndex.Route;
import io.drydock.model.rule.Fix;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Remedies for a cluster whose profile does not exist in the design's generation.
public final class SuccessorFixes {

    private SuccessorFixes() {}

    /// Lets the control plane take the place of portals, where the design has one, and leaves
    /// analytics out where there is none any more. What else takes a profile's place needs more
    /// than one step, and the change of version offers it.
    public static List<Fix> replace(DesignIndex index, Cluster cluster) {
        if (index.generation().hasSeparatePortals()) {
            return List.of();
        }
        return switch (cluster.profile()) {
            case PUBLISHER, DEVELOPER_PORTAL, CORE -> joinControlPlane(index, cluster);
            case ANALYTICS_WORKER,
                    ANALYTICS_DASHBOARD,
                    EI_ANALYTICS_WORKER,
                    EI_ANALYTICS_DASHBOARD ->
                    List.of(
                            new Fix(
                                    "Leave " + cluster.name() + " out",
                                    new Edit.RemoveCluster(cluster.id())));
            case ALL_IN_ONE,
                    GATEWAY,
                    KEY_MANAGER,
                    TRAFFIC_MANAGER,
                    CONTROL_PLANE,
                    ENTERPRISE_INTEGRATOR,
                    MICRO_INTEGRATOR,
                    IDENTITY_SERVER ->
                    List.of();
        };
    }

    private static List<Fix> joinControlPlane(DesignIndex index, Cluster cluster) {
        Optional<Cluster> controlPlane =
                index.clusters(ProfileId.CONTROL_PLANE).stream().findFirst();
        return controlPlane.stream()
                .map(successor -> {
                    FixPlan plan = new FixPlan(index);
                    Set<LoadBalancer> balancers = new LinkedHashSet<>();
                    index.routesTo(cluster).forEach(route -> balancers.add(route.balancer()));
                    for (LoadBalancer balancer : balancers) {
                        plan.put(retarget(balancer, cluster, successor.id()));
                    }
                    plan.also(new Edit.RemoveCluster(cluster.id()));
                    return plan.fix("Let " + successor.name() + " replace " + cluster.name());
                })
                .toList();
    }

    /// Stops public load balancers from showing a cluster that becomes a control plane.
    static void hide(FixPlan plan, Cluster cluster) {
        Set<LoadBalancer> balancers = new LinkedHashSet<>();
        plan.index().routesTo(cluster).stream()
                .map(Route::balancer)
                .filter(LoadBalancer::isInternetFacing)
                .forEach(balancers::add);
        for (LoadBalancer balancer : balancers) {
            LoadBalancerFixes.leave(
                    plan, balancer, retarget(balancer, cluster, cluster.id()).rules());
        }
    }

    /// A public load balancer may show a developer portal and not a control plane: its rules go.
    private static LoadBalancer retarget(LoadBalancer balancer, Cluster old, ElementId successor) {
        List<ListenerRule> rules =
                balancer.rules().stream()
                        .filter(rule ->
                                !rule.target().equals(old.id()) || !balancer.isInternetFacing())
                        .map(rule -> rule.target().equals(old.id()) ? to(rule, successor) : rule)
                        .toList();
        return balancer.withRules(rules);
    }

    private static ListenerRule to(ListenerRule rule, ElementId target) {
        return new ListenerRule(
                rule.port(),
                rule.host(),
                target,
                rule.targetPort(),
                rule.sticky(),
                rule.healthCheckPath());
    }
}
