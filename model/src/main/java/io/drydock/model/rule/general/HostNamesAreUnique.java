package io.drydock.model.rule.general;

import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.ClashFixes;
import io.drydock.model.rule.fix.NodeFixes;
import io.drydock.model.rule.fix.PrivateRoutes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A name that means two things leads to one of them.
public final class HostNamesAreUnique implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("D-05", Severity.ERROR, "Host names are unique")
                    .because(
                            """
                            A load balancer takes the first rule that matches a host and \
                            port; a second rule for the same host is never reached. Two \
                            nodes with one DNS name answer in turns, so clients that must \
                            reach each of them reach one twice and the other never.\
                            """)
                    .source(
                            """
                            Elastic Load Balancing user guide, listener rules; Route 53 \
                            developer guide\
                            """)
                    .example(
                            """
                            Two rules of the public load balancer match gw.example.com on \
                            443. Rename one.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private record Match(int port, String host) {}

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (LoadBalancer balancer : index.all(LoadBalancer.class)) {
            checkRules(index, balancer, findings);
        }
        Map<String, ProfileNode> names = new HashMap<>();
        for (ProfileNode node : index.all(ProfileNode.class)) {
            if (!node.hostName().isEmpty()) {
                ProfileNode first =
                        names.putIfAbsent(node.hostName().toLowerCase(Locale.ROOT), node);
                if (first != null) {
                    findings.report(
                            node.id(),
                            node.name()
                                    + " has the DNS name "
                                    + node.hostName()
                                    + " of "
                                    + first.name(),
                            rename(index, node));
                }
            }
        }
    }

    private static List<Fix> rename(DesignIndex index, ProfileNode node) {
        return index.cluster(node.cluster())
                .map(cluster -> NodeFixes.name(index, cluster, List.of(node)))
                .orElseGet(List::of);
    }

    private static void checkRules(DesignIndex index, LoadBalancer balancer, Findings findings) {
        Map<Match, ListenerRule> seen = new HashMap<>();
        for (int i = 0; i < balancer.rules().size(); i++) {
            ListenerRule rule = balancer.rules().get(i);
            Match match = new Match(rule.port(), rule.host().toLowerCase(Locale.ROOT));
            if (seen.putIfAbsent(match, rule) != null) {
                findings.report(
                        balancer.id(),
                        balancer.name()
                                + " answers for "
                                + PrivateRoutes.nameOf(rule)
                                + " on port "
                                + rule.port()
                                + " twice; the second rule is never reached",
                        ClashFixes.resolve(index, balancer, i));
            }
        }
    }
}
