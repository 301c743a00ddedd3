package io.drydock.export.plan;

import io.drydock.export.plan.BalancerPlan.ListenerPlan;
import io.drydock.export.plan.BalancerPlan.RoutePlan;
import io.drydock.export.plan.BalancerPlan.TargetPlan;

/// A way on which requests reach a machine.
///
/// @param balancer the load balancer
/// @param listener the port they come in at
/// @param route the rule that they follow
/// @param target the set of machines that they are handed to
public record MachineRoute(
        BalancerPlan balancer, ListenerPlan listener, RoutePlan route, TargetPlan target) {}
