package io.drydock.model.rule.general;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.LoadBalancerFixes;
import io.drydock.model.rule.fix.PrivateRoutes;
import io.drydock.model.rule.fix.Sessions;
import java.util.Optional;

/// Logins live in the memory of the node that made them.
public final class PortalSessionsStick implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("G-24", Severity.WARNING, "Sessions on port 9443 stay with one node")
                    .because(
                            """
                            Portals and consoles keep a login in the memory of one node. \
                            Without session affinity the next click lands on another node \
                            and the user is asked to log in again, or an upload ends \
                            half-way. Documents differ on gateways and key managers: those \
                            of 3.x ask for affinity on their 9443 too, those of 4.x only for \
                            portals and the control plane. The catalogue follows each \
                            generation. API traffic itself needs none.\
                            """)
                    .source(
                            """
                            API Manager documentation, configuring the proxy server and the \
                            load balancer\
                            """)
                    .example(
                            """
                            am.example.com leads to two nodes without affinity. Make it \
                            sticky.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (LoadBalancer balancer : index.all(LoadBalancer.class)) {
            for (ListenerRule rule : balancer.rules()) {
                Optional<Cluster> target = index.cluster(rule.target());
                if (!rule.sticky() && target.isPresent() && Sessions.areKept(index, rule)) {
                    String name = PrivateRoutes.nameOf(rule);
                    findings.report(
                            balancer.id(),
                            balancer.name()
                                    + " spreads the sessions of "
                                    + name
                                    + " over the nodes of "
                                    + target.get().name(),
                            LoadBalancerFixes.sticky(
                                    index,
                                    balancer,
                                    rule::equals,
                                    true,
                                    "Keep sessions of " + name + " on one node"));
                }
            }
        }
    }
}
