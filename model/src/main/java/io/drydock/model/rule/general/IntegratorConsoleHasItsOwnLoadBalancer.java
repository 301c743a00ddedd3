package io.drydock.model.rule.general;

import io.drydock.model.catalogue.Generation;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.PrivateRoutes;
import java.util.Optional;

/// Those who call the services must not see the console.
public final class IntegratorConsoleHasItsOwnLoadBalancer implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "G-37",
                            Severity.ERROR,
                            "Services and console of the integrator have separate load balancers")
                    .in(Generation.G2X, Generation.G3X)
                    .because(
                            """
                            Other systems call the integration services on 8243 and 8280; \
                            administrators use the Carbon console on 9443, over the VPN. On \
                            one load balancer, whoever may reach the services reaches the \
                            console as well, because its security group cannot tell host \
                            names apart.\
                            """)
                    .source(
                            """
                            AWS reference architecture for API Manager, Enterprise \
                            Integrator and Analytics\
                            """)
                    .example(
                            """
                            One internal load balancer serves esb.example.com and \
                            esb-console.example.com. Move the console to another.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (LoadBalancer balancer : index.all(LoadBalancer.class)) {
            Optional<ListenerRule> console = IntegratorPorts.console(index, balancer);
            if (console.isPresent() && IntegratorPorts.servesServices(index, balancer)) {
                ListenerRule rule = console.get();
                findings.report(
                        balancer.id(),
                        balancer.name()
                                + " serves both the services and the console of the integrator",
                        PrivateRoutes.move(
                                index,
                                balancer,
                                rule,
                                other -> IntegratorPorts.mayShare(index, other, rule)));
            }
        }
    }
}
