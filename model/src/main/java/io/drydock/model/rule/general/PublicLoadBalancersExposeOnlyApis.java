package io.drydock.model.rule.general;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.LoadBalancerFixes;
import io.drydock.model.rule.fix.Ports;
import io.drydock.model.rule.fix.PrivateRoutes;
import java.util.List;
import java.util.Optional;

/// Consoles belong to staff, who come over a private line.
public final class PublicLoadBalancersExposeOnlyApis implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "G-04",
                            Severity.ERROR,
                            "A public load balancer exposes API traffic and at most the developer"
                                    + " portal")
                    .because(
                            """
                            API consumers need the gateway and perhaps the developer portal, \
                            nothing else. Publisher, the administration portal, the Carbon \
                            console and the analytics dashboards change what the gateway \
                            does; on the internet they invite password guessing and every \
                            future flaw. Staff reach them through an internal load balancer \
                            and a VPN. From 4.0 on, publisher and portal share one port, so \
                            a public rule for that port exposes both.\
                            """)
                    .source(
                            """
                            AWS reference architecture for API Manager, Enterprise \
                            Integrator and Analytics\
                            """)
                    .example(
                            """
                            The public load balancer serves publisher.example.com. Move that \
                            rule to the internal one.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (LoadBalancer balancer : index.all(LoadBalancer.class)) {
            if (balancer.isInternetFacing()) {
                balancer.rules().forEach(rule -> check(index, balancer, rule, findings));
            }
        }
    }

    private static void check(
            DesignIndex index, LoadBalancer balancer, ListenerRule rule, Findings findings) {
        Optional<Cluster> target =
                index.cluster(rule.target())
                        .filter(cluster -> isConsole(cluster.profile(), rule.targetPort()));
        if (target.isPresent()) {
            findings.report(
                    balancer.id(),
                    balancer.name()
                            + " shows the internet port "
                            + rule.targetPort()
                            + " of "
                            + target.get().name()
                            + " as "
                            + PrivateRoutes.nameOf(rule),
                    remedies(index, balancer, rule, target.get()));
        }
    }

    private static boolean isConsole(ProfileId profile, int port) {
        return switch (profile) {
            case GATEWAY, ALL_IN_ONE, CONTROL_PLANE, CORE, PUBLISHER -> Ports.isServlet(port);
            case ANALYTICS_DASHBOARD, EI_ANALYTICS_DASHBOARD -> !Ports.isEvent(port);
            case ANALYTICS_WORKER, EI_ANALYTICS_WORKER -> Ports.isAnalyticsService(port);
            case DEVELOPER_PORTAL,
                    KEY_MANAGER,
                    TRAFFIC_MANAGER,
                    ENTERPRISE_INTEGRATOR,
                    MICRO_INTEGRATOR,
                    IDENTITY_SERVER ->
                    false;
        };
    }

    /// A gateway's console is taken away: the internal load balancer may be for other gateways.
    private static List<Fix> remedies(
            DesignIndex index, LoadBalancer balancer, ListenerRule rule, Cluster target) {
        return target.profile() == ProfileId.GATEWAY
                ? List.of(
                        LoadBalancerFixes.removeRules(
                                index, balancer, rule::equals, PrivateRoutes.nameOf(rule)))
                : PrivateRoutes.move(index, balancer, rule, other -> true);
    }
}
