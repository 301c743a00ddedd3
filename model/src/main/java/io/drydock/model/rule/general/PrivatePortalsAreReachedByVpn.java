package io.drydock.model.rule.general;

import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.ServiceNode.Kind;
import io.drydock.model.design.Site;
import io.drydock.model.design.Tier;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.NetworkFixes;
import io.drydock.model.rule.fix.Ports;
import java.util.Optional;

/// What is internal still has to be reached from the office.
public final class PrivatePortalsAreReachedByVpn implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "G-38",
                            Severity.WARNING,
                            "Staff and on-premises systems come over a VPN or Direct Connect")
                    .because(
                            """
                            Portals behind an internal load balancer can be opened only from \
                            inside the network, and services in a company's own data centre \
                            cannot be called over the internet. A VPN or a Direct Connect \
                            line joins the two networks. Without one the design is either \
                            unusable for staff or will soon be opened to everybody.\
                            """)
                    .source(
                            """
                            AWS reference architecture for API Manager, Enterprise \
                            Integrator and Analytics\
                            """)
                    .example("The publisher is internal, and no VPN is drawn. Add one.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (Site site : index.awsSites()) {
            boolean joined =
                    index.hasService(site, Kind.VPN) || index.hasService(site, Kind.DIRECT_CONNECT);
            if (!joined) {
                reason(index, site)
                        .ifPresent(reason ->
                                findings.report(
                                        site.id(),
                                        reason + ", and no VPN or Direct Connect is there",
                                        NetworkFixes.addService(
                                                index, site, Kind.VPN, Tier.PUBLIC)));
            }
        }
    }

    private static Optional<String> reason(DesignIndex index, Site site) {
        for (LoadBalancer balancer : index.all(LoadBalancer.class)) {
            if (!balancer.isInternetFacing()
                    && index.isAt(balancer, site)
                    && balancer.rules().stream().anyMatch(rule -> isForPeople(index, rule))) {
                return Optional.of("Staff reach portals on " + balancer.name());
            }
        }
        return index.peopledZones(site).isEmpty()
                ? Optional.empty()
                : index.all(ExternalNode.class).stream()
                        .filter(node -> node.kind() == ExternalNode.Kind.BACKEND)
                        .filter(node -> isOnPremises(index, node))
                        .findFirst()
                        .map(node -> node.name() + " is called in a data centre");
    }

    private static boolean isOnPremises(DesignIndex index, Node node) {
        return index.siteOf(node).filter(s -> s.kind() == Site.Kind.DATA_CENTRE).isPresent();
    }

    private static boolean isForPeople(DesignIndex index, ListenerRule rule) {
        return index.cluster(rule.target())
                .filter(cluster ->
                        switch (cluster.profile()) {
                            case ALL_IN_ONE,
                                    CONTROL_PLANE,
                                    CORE,
                                    PUBLISHER,
                                    DEVELOPER_PORTAL,
                                    ENTERPRISE_INTEGRATOR ->
                                    Ports.isServlet(rule.targetPort());
                            case ANALYTICS_DASHBOARD, EI_ANALYTICS_DASHBOARD -> true;
                            case GATEWAY,
                                    KEY_MANAGER,
                                    TRAFFIC_MANAGER,
                                    ANALYTICS_WORKER,
                                    EI_ANALYTICS_WORKER,
                                    MICRO_INTEGRATOR,
                                    IDENTITY_SERVER ->
                                    false;
                        })
                .isPresent();
    }
}
