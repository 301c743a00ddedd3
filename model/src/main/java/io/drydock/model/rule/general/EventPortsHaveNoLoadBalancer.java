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
import io.drydock.model.rule.fix.Ports;
import io.drydock.model.rule.fix.PrivateRoutes;
import java.util.Optional;

/// Their clients open a connection to every node.
public final class EventPortsHaveNoLoadBalancer implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "G-13",
                            Severity.ERROR,
                            "No load balancer stands before the event and broker ports")
                    .because(
                            """
                            On 5672, 9611, 9711 and their analytics twins 7611, 7711, 7612 \
                            and 7712, nodes keep long connections and address each other one \
                            by one: every gateway must hear every broker, and events must \
                            reach the node that counts them. A load balancer hands each \
                            connection to one node only, so limits and revoked tokens would \
                            be known to some gateways and not to others. The pattern \
                            documentation shows a load balancer before the traffic manager \
                            and the AWS architecture none; both hold together when it serves \
                            9443 and nothing else.\
                            """)
                    .source(
                            """
                            AWS reference architecture for a fully distributed API Manager \
                            (2020); Deployment patterns of API Manager; API Manager \
                            documentation, distributed deployment\
                            """)
                    .example(
                            """
                            A listener leads to port 9611 of the traffic manager. Take it \
                            away.\
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
                if (target.isPresent() && Ports.isEvent(rule.targetPort())) {
                    findings.report(
                            balancer.id(),
                            balancer.name()
                                    + " stands before port "
                                    + rule.targetPort()
                                    + " of "
                                    + target.get().name(),
                            LoadBalancerFixes.removeRules(
                                    index, balancer, rule::equals, PrivateRoutes.nameOf(rule)));
                }
            }
        }
    }
}
