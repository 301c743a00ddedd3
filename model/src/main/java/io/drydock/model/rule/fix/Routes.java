package io.drydock.model.rule.fix;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.Stickiness;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.LoadBalancer.Scheme;
import io.drydock.model.design.Site;
import io.drydock.model.design.Tier;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Adds listener rules inside one remedy; several rules may go to the same load balancer.
final class Routes {

    private static final int HTTPS = 443;

    private final FixPlan plan;
    private final DesignIndex index;
    private final Map<Scheme, LoadBalancer> balancers = new EnumMap<>(Scheme.class);

    Routes(FixPlan plan) {
        this.plan = plan;
        this.index = plan.index();
    }

    /// Adds a rule for a cluster.
    ///
    /// @return the load balancer with the rule; empty where there is none and no place for one
    Optional<LoadBalancer> add(Cluster cluster, int targetPort, Scheme scheme) {
        Optional<Site> site = Lanes.siteOf(index, cluster);
        Optional<LoadBalancer> balancer =
                Optional.ofNullable(balancers.get(scheme))
                        .or(() -> existing(site, scheme))
                        .or(() -> site.flatMap(place -> create(place, scheme)));
        return balancer.map(found -> {
            LoadBalancer next = withRule(plan.now(found), cluster, targetPort);
            balancers.put(scheme, next);
            plan.put(next);
            return next;
        });
    }

    private Optional<LoadBalancer> existing(Optional<Site> site, Scheme scheme) {
        return index.all(LoadBalancer.class).stream()
                .filter(balancer -> balancer.scheme() == scheme)
                .filter(balancer -> index.siteOf(balancer).equals(site))
                .findFirst();
    }

    private Optional<LoadBalancer> create(Site site, Scheme scheme) {
        boolean open = scheme == Scheme.INTERNET_FACING;
        if (plan.zones(site).size() < 2) {
            Lanes.newZone(plan, site);
        }
        return plan.across(site, open ? Tier.PUBLIC : Tier.APPLICATION, 2)
                .map(placement ->
                        new LoadBalancer(
                                plan.freeId(open ? "public-alb" : "internal-alb"),
                                open ? "Public load balancer" : "Internal load balancer",
                                scheme,
                                placement,
                                List.of()));
    }

    private LoadBalancer withRule(LoadBalancer balancer, Cluster cluster, int targetPort) {
        List<ListenerRule> rules = new ArrayList<>(balancer.rules());
        rules.add(
                new ListenerRule(
                        HTTPS,
                        host(balancer, cluster, targetPort),
                        cluster.id(),
                        targetPort,
                        targetPort == LoadBalancerFixes.SERVLET_PORT && isSticky(cluster),
                        healthPath(cluster)));
        return balancer.withRules(rules);
    }

    private String healthPath(Cluster cluster) {
        return Catalogue.of(index.generation())
                .profile(cluster.profile())
                .flatMap(profile -> profile.healthPath(index.design().version()))
                .orElse("");
    }

    private boolean isSticky(Cluster cluster) {
        return Catalogue.of(index.generation())
                .profile(cluster.profile())
                .filter(profile -> profile.scaling().stickyServlet() == Stickiness.YES)
                .isPresent();
    }

    /// A host name that no load balancer answers for yet.
    private String host(LoadBalancer balancer, Cluster cluster, int targetPort) {
        String domain = "." + index.design().settings().domain();
        String usual = usualHost(cluster, targetPort);
        String host = usual + domain;
        for (int n = 2; isTaken(balancer, host); n++) {
            host = usual + n + domain;
        }
        return host;
    }

    private boolean isTaken(LoadBalancer balancer, String host) {
        return index.isHostTaken(host)
                || balancer.rules().stream().anyMatch(rule -> rule.host().equals(host));
    }

    private static String usualHost(Cluster cluster, int targetPort) {
        ElementId id = cluster.id();
        return switch (cluster.profile()) {
            case GATEWAY -> targetPort == LoadBalancerFixes.SERVLET_PORT ? "gw-admin" : "gw";
            case ALL_IN_ONE -> targetPort == LoadBalancerFixes.SERVLET_PORT ? "am" : "gw";
            case CONTROL_PLANE, CORE -> "am";
            case KEY_MANAGER -> "km";
            case TRAFFIC_MANAGER -> "tm";
            case PUBLISHER -> "publisher";
            case DEVELOPER_PORTAL -> "devportal";
            case ANALYTICS_DASHBOARD -> "analytics";
            case IDENTITY_SERVER -> "is";
            case ANALYTICS_WORKER,
                    ENTERPRISE_INTEGRATOR,
                    EI_ANALYTICS_WORKER,
                    EI_ANALYTICS_DASHBOARD,
                    MICRO_INTEGRATOR ->
                    id.value();
        };
    }
}
