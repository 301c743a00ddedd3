package io.drydock.model.rule.fix;

import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Fix;
import java.util.ArrayList;
import java.util.List;

/// Remedies for two listener rules that match the same requests.
public final class ClashFixes {

    private ClashFixes() {}

    /// Gives the rule at this position another host, or removes it.
    public static List<Fix> resolve(DesignIndex index, LoadBalancer balancer, int position) {
        ListenerRule rule = balancer.rules().get(position);
        List<ListenerRule> without = new ArrayList<>(balancer.rules());
        without.remove(position);
        Fix removal =
                new Fix(
                        "Remove the second rule for " + PrivateRoutes.nameOf(rule),
                        new Edit.ReplaceNode(balancer.withRules(without)));
        boolean same =
                without.stream()
                        .anyMatch(other ->
                                other.host().equals(rule.host())
                                        && other.port() == rule.port()
                                        && other.target().equals(rule.target())
                                        && other.targetPort() == rule.targetPort());
        return same || rule.host().isEmpty()
                ? List.of(removal)
                : List.of(rename(index, balancer, position), removal);
    }

    private static Fix rename(DesignIndex index, LoadBalancer balancer, int position) {
        ListenerRule rule = balancer.rules().get(position);
        int dot = rule.host().indexOf('.');
        String label = dot < 0 ? rule.host() : rule.host().substring(0, dot);
        String domain = dot < 0 ? "" : rule.host().substring(dot);
        int n = 2;
        while (index.isHostTaken(label + n + domain)) {
            n++;
        }
        String host = label + n + domain;
        List<ListenerRule> rules = new ArrayList<>(balancer.rules());
        rules.set(
                position,
                new ListenerRule(
                        rule.port(),
                        host,
                        rule.target(),
                        rule.targetPort(),
                        rule.sticky(),
                        rule.healthCheckPath()));
        return new Fix(
                "Call the second one " + host, new Edit.ReplaceNode(balancer.withRules(rules)));
    }
}
