package io.drydock.model.rule.fix;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.Connection;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.LoadBalancer.Scheme;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.index.DesignIndex.Route;
import io.drydock.model.rule.Fix;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Remedies about what load balancers answer.
public final class LoadBalancerFixes {

    /// The port that every WSO2 node serves its portals, administration and internal services on.
    public static final int SERVLET_PORT = 9443;

    /// The port of API calls over TLS.
    public static final int API_PORT = 8243;

    private LoadBalancerFixes() {}

    /// Lets a load balancer of the cluster's site answer for the cluster; a new one where there is
    /// none of that scheme. None where fewer than two zones have a subnet for a new one.
    public static List<Fix> route(
            DesignIndex index, Cluster cluster, int targetPort, Scheme scheme) {
        FixPlan plan = new FixPlan(index);
        return new Routes(plan)
                .add(cluster, targetPort, scheme)
                .map(balancer ->
                        List.of(
                                plan.fix(
                                        "Let "
                                                + balancer.name()
                                                + " serve "
                                                + cluster.name()
                                                + " on "
                                                + targetPort)))
                .orElse(List.of());
    }

    /// Sets or clears session affinity on all rules of a load balancer that match.
    public static Fix sticky(
            DesignIndex index,
            LoadBalancer balancer,
            Predicate<ListenerRule> which,
            boolean sticky,
            String title) {
        return change(
                index, balancer, rule -> which.test(rule) ? rule.withSticky(sticky) : rule, title);
    }

    /// Changes the rules of a load balancer.
    public static Fix change(
            DesignIndex index,
            LoadBalancer balancer,
            UnaryOperator<ListenerRule> change,
            String title) {
        List<ListenerRule> rules = balancer.rules().stream().map(change).toList();
        FixPlan plan = new FixPlan(index);
        plan.put(balancer.withRules(rules));
        return plan.fix(title);
    }

    /// Removes the rules of a load balancer that match; a load balancer without a rule goes too.
    public static Fix removeRules(
            DesignIndex index, LoadBalancer balancer, Predicate<ListenerRule> which, String what) {
        List<ListenerRule> left = balancer.rules().stream().filter(which.negate()).toList();
        FixPlan plan = new FixPlan(index);
        leave(plan, balancer, left);
        if (left.isEmpty()) {
            return plan.fix("Remove " + balancer.name());
        }
        return plan.fix("Stop " + balancer.name() + " from serving " + what);
    }

    /// Leaves a load balancer these rules. One without any goes, unless a DNS name moves to it when
    /// another site fails.
    static void leave(FixPlan plan, LoadBalancer balancer, List<ListenerRule> left) {
        boolean awaited =
                plan.index().whole().design().connections().stream()
                        .anyMatch(connection ->
                                connection.kind() == Connection.Kind.FAILOVER
                                        && connection.to().equals(balancer.id()));
        if (left.isEmpty() && !awaited) {
            plan.remove(balancer);
        } else {
            plan.put(balancer.withRules(left));
        }
    }

    /// Removes these rules from their load balancers; a load balancer without a rule goes too. None
    /// where there is no rule to remove.
    public static List<Fix> removeRoutes(DesignIndex index, List<Route> routes, String title) {
        Map<LoadBalancer, Set<ListenerRule>> gone = new LinkedHashMap<>();
        for (Route route : routes) {
            gone.computeIfAbsent(route.balancer(), key -> new HashSet<>()).add(route.rule());
        }
        FixPlan plan = new FixPlan(index);
        gone.forEach((balancer, rules) -> {
            List<ListenerRule> left =
                    balancer.rules().stream().filter(r -> !rules.contains(r)).toList();
            leave(plan, balancer, left);
        });
        return gone.isEmpty() ? List.of() : List.of(plan.fix(title));
    }
}
