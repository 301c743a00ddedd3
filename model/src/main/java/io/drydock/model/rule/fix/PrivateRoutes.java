package io.drydock.model.rule.fix;

import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.LoadBalancer.Scheme;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Site;
import io.drydock.model.design.Tier;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Fix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Remedies that let another, internal load balancer answer.
public final class PrivateRoutes {

    private PrivateRoutes() {}

    /// Moves a rule to an internal load balancer of the same site, a new one where none fits. A
    /// load balancer that loses its last rule goes.
    ///
    /// @param fits which of the others may take the rule
    public static List<Fix> move(
            DesignIndex index, LoadBalancer from, ListenerRule rule, Predicate<LoadBalancer> fits) {
        FixPlan plan = new FixPlan(index);
        return index.siteOf(from).flatMap(site -> target(plan, site, from, rule, fits)).stream()
                .map(target -> move(plan, from, rule, target))
                .toList();
    }

    private static Fix move(
            FixPlan plan, LoadBalancer from, ListenerRule rule, LoadBalancer target) {
        List<ListenerRule> rules = new ArrayList<>(target.rules());
        ListenerRule moved = Sessions.keep(plan.index(), rule);
        if (rules.stream().noneMatch(other -> isSame(other, rule))) {
            rules.add(moved);
        }
        plan.put(target.withRules(rules));
        List<ListenerRule> left =
                from.rules().stream().filter(other -> !other.equals(rule)).toList();
        LoadBalancerFixes.leave(plan, from, left);
        return plan.fix("Move " + nameOf(rule) + " to " + target.name());
    }

    /// A rule in the words of a message: its host, or its port where it has none.
    public static String nameOf(ListenerRule rule) {
        return rule.host().isEmpty() ? "port " + rule.port() : rule.host();
    }

    private static Optional<LoadBalancer> target(
            FixPlan plan,
            Site site,
            LoadBalancer from,
            ListenerRule rule,
            Predicate<LoadBalancer> fits) {
        for (LoadBalancer other : plan.index().all(LoadBalancer.class)) {
            if (other.scheme() == Scheme.INTERNAL
                    && !other.id().equals(from.id())
                    && plan.index().isAt(other, site)
                    && !clashes(other, rule)
                    && fits.test(other)) {
                return Optional.of(other);
            }
        }
        int zones = site.kind() == Site.Kind.AWS_REGION ? 2 : 1;
        return plan.across(site, Tier.APPLICATION, zones)
                .map(placement -> create(plan, from, placement));
    }

    private static boolean clashes(LoadBalancer other, ListenerRule rule) {
        return other.rules().stream()
                .anyMatch(theirs ->
                        theirs.port() == rule.port()
                                && theirs.host().equals(rule.host())
                                && !isSame(theirs, rule));
    }

    private static boolean isSame(ListenerRule one, ListenerRule other) {
        return one.withSticky(false).equals(other.withSticky(false));
    }

    private static LoadBalancer create(FixPlan plan, LoadBalancer from, Placement placement) {
        return new LoadBalancer(
                plan.freeId("internal-alb"),
                "Internal load balancer",
                Scheme.INTERNAL,
                placement,
                List.of(),
                from.certificate(),
                from.idleTimeoutSeconds(),
                from.maxHeaderKb());
    }
}
