package io.drydock.model.rule.general;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Site;
import io.drydock.model.design.Tier;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.index.DesignIndex.SubnetPlace;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.PlacementFixes;
import io.drydock.model.rule.fix.Ports;
import io.drydock.model.rule.fix.PrivateRoutes;
import java.util.Optional;

/// Traffic between components needs no way through the internet.
public final class ComponentsTalkOverInternalLoadBalancers implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "G-30",
                            Severity.ERROR,
                            "Load balancers between components are internal and stand in private"
                                    + " subnets")
                    .because(
                            """
                            Gateways ask key managers about tokens, traffic managers fetch \
                            policies, and other systems call the integrator: all of it \
                            inside the network. Behind an internet-facing load balancer \
                            these services can be called by anybody, and the nodes' own \
                            calls leave the network and come back. An internal one belongs \
                            in private subnets, where no route leads to it from outside.\
                            """)
                    .source(
                            """
                            AWS reference architecture for API Manager, Enterprise \
                            Integrator and Analytics; AWS reference architecture for a fully \
                            distributed API Manager (2020)\
                            """)
                    .example(
                            """
                            The key manager is served by the public load balancer. Move it \
                            to the internal one.\
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
                balancer.rules().forEach(rule -> checkTarget(index, balancer, rule, findings));
            } else {
                checkPlace(index, balancer, findings);
            }
        }
    }

    private static void checkPlace(DesignIndex index, LoadBalancer balancer, Findings findings) {
        for (SubnetPlace place : index.places(balancer)) {
            if (place.subnet().tier() == Tier.PUBLIC
                    && place.site().kind() == Site.Kind.AWS_REGION) {
                findings.report(
                        balancer.id(),
                        balancer.name() + " is internal and stands in public subnets",
                        PlacementFixes.moveToTier(index, balancer, Tier.APPLICATION));
                return;
            }
        }
    }

    private static void checkTarget(
            DesignIndex index, LoadBalancer balancer, ListenerRule rule, Findings findings) {
        Optional<Cluster> target =
                index.cluster(rule.target())
                        .filter(cluster -> isInner(cluster.profile()))
                        .filter(cluster -> !Ports.isEvent(rule.targetPort()));
        if (target.isPresent()) {
            findings.report(
                    balancer.id(),
                    balancer.name()
                            + " faces the internet and serves "
                            + target.get().name()
                            + " as "
                            + PrivateRoutes.nameOf(rule),
                    PrivateRoutes.move(
                            index,
                            balancer,
                            rule,
                            other -> IntegratorPorts.mayShare(index, other, rule)));
        }
    }

    private static boolean isInner(ProfileId profile) {
        return switch (profile) {
            case KEY_MANAGER, TRAFFIC_MANAGER, ENTERPRISE_INTEGRATOR -> true;
            case ALL_IN_ONE,
                    GATEWAY,
                    PUBLISHER,
                    DEVELOPER_PORTAL,
                    CONTROL_PLANE,
                    CORE,
                    ANALYTICS_WORKER,
                    ANALYTICS_DASHBOARD,
                    EI_ANALYTICS_WORKER,
                    EI_ANALYTICS_DASHBOARD,
                    MICRO_INTEGRATOR,
                    IDENTITY_SERVER ->
                    false;
        };
    }
}
