package io.drydock.export.plan;

import io.drydock.model.catalogue.HealthCheck;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import java.util.List;

/// A load balancer with what it listens on and where it sends requests.
///
/// @param balancer the load balancer of the design
/// @param subnets its subnets, one a zone
/// @param listeners its listeners, in order of first use
public record BalancerPlan(
        LoadBalancer balancer, List<ElementId> subnets, List<ListenerPlan> listeners) {

    /// A port that a load balancer listens on.
    ///
    /// @param port the port
    /// @param routes what it does with requests, in order of priority
    public record ListenerPlan(int port, List<RoutePlan> routes) {
        public ListenerPlan {
            routes = List.copyOf(routes);
        }
    }

    /// What happens to the requests for one host.
    ///
    /// @param rule the rule of the design
    /// @param targets the target groups: one, or one for each port offset in the cluster
    public record RoutePlan(ListenerRule rule, List<TargetPlan> targets) {
        public RoutePlan {
            targets = List.copyOf(targets);
        }
    }

    /// A set of machines that answer on the same port.
    ///
    /// @param key unique in the plan, such as `public-alb-gateway-8243`
    /// @param cluster the cluster they belong to
    /// @param port the port with the offset
    /// @param tls whether they speak TLS there
    /// @param sticky whether a session stays with one machine
    /// @param health how it is found out that a machine is ready, with the offset in its port
    /// @param machines the machine groups
    public record TargetPlan(
            String key,
            ElementId cluster,
            int port,
            boolean tls,
            boolean sticky,
            HealthCheck health,
            List<ElementId> machines) {
        public TargetPlan {
            machines = List.copyOf(machines);
        }
    }

    public BalancerPlan {
        subnets = List.copyOf(subnets);
        listeners = List.copyOf(listeners);
    }
}
