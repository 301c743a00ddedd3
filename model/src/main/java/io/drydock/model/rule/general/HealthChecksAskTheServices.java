package io.drydock.model.rule.general;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.HealthCheck;
import io.drydock.model.catalogue.Profile;
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

/// A port can be open long before the product is ready.
public final class HealthChecksAskTheServices implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("G-34", Severity.WARNING, "Health checks ask whether the services answer")
                    .because(
                            """
                            A node accepts connections soon after its process starts and \
                            needs a minute or more until its services answer. A bare TCP \
                            check, or one of the root page, sends traffic to it in between \
                            and sees nothing when the services hang later. Asking for the \
                            version over HTTPS on 9443 tells the difference.\
                            """)
                    .source("API Manager documentation, basic health checks")
                    .example(
                            """
                            A listener checks port 9443 by TCP only. Let it ask for \
                            /services/Version.\
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
                if (asksNothing(rule.healthCheckPath()) && !Ports.isEvent(rule.targetPort())) {
                    index.cluster(rule.target())
                            .flatMap(cluster -> path(index, cluster))
                            .ifPresent(path -> report(index, balancer, rule, path, findings));
                }
            }
        }
    }

    private static boolean asksNothing(String path) {
        return path.isBlank() || path.equals("/");
    }

    /// What to ask a node of the cluster on 9443; empty where it serves something else.
    private static Optional<String> path(DesignIndex index, Cluster cluster) {
        return Catalogue.of(index.generation())
                .profile(cluster.profile())
                .map(Profile::health)
                .flatMap(health ->
                        health instanceof HealthCheck.Http http && Ports.isServlet(http.port())
                                ? Optional.of(http.path())
                                : servletPath(cluster));
    }

    /// A traffic manager is probed by TCP on its event ports, and over HTTPS where 9443 is
    /// balanced.
    private static Optional<String> servletPath(Cluster cluster) {
        return cluster.profile() == ProfileId.TRAFFIC_MANAGER
                ? Optional.of("/services/Version")
                : Optional.empty();
    }

    private static void report(
            DesignIndex index,
            LoadBalancer balancer,
            ListenerRule rule,
            String path,
            Findings findings) {
        String name = PrivateRoutes.nameOf(rule);
        findings.report(
                balancer.id(),
                balancer.name() + " does not ask whether the services behind " + name + " answer",
                LoadBalancerFixes.change(
                        index,
                        balancer,
                        other -> other.equals(rule) ? rule.withHealthCheckPath(path) : other,
                        "Check " + name + " with " + path));
    }
}
