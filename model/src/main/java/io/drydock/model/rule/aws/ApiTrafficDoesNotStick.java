package io.drydock.model.rule.aws;

import io.drydock.model.catalogue.ProfileId;
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

/// Affinity sends the calls of a busy client to one node.
public final class ApiTrafficDoesNotStick implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "A-12",
                            Severity.WARNING,
                            "API traffic is spread over the gateways without affinity")
                    .because(
                            """
                            Every gateway can answer every call, because a token carries or \
                            names all that is needed. With session affinity the calls of one \
                            client, often a server that sends most of the traffic, all go to \
                            one gateway, and a new one that an elastic group starts gets \
                            nothing. Portals and consoles on 9443 are the opposite case; \
                            another rule asks for affinity there.\
                            """)
                    .source(
                            """
                            WSO2's AWS templates; API Manager documentation, configuring the \
                            proxy server and the load balancer\
                            """)
                    .example("gw.example.com is sticky. Take the affinity away.")
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
                if (rule.sticky()
                        && Ports.isApiTraffic(rule.targetPort())
                        && target.isPresent()
                        && servesApis(target.get().profile())) {
                    String name = PrivateRoutes.nameOf(rule);
                    findings.report(
                            balancer.id(),
                            balancer.name() + " keeps the API clients of " + name + " on one node",
                            LoadBalancerFixes.sticky(
                                    index,
                                    balancer,
                                    rule::equals,
                                    false,
                                    "Spread the calls to " + name + " over all nodes"));
                }
            }
        }
    }

    private static boolean servesApis(ProfileId profile) {
        return profile == ProfileId.GATEWAY || profile == ProfileId.ALL_IN_ONE;
    }
}
