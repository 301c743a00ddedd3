package io.drydock.model.rule.general;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.HealthCheck;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.catalogue.Profile;
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
                            version over HTTPS on 9443 tells the difference. Gateways and \
                            all-in-one nodes of 4.2 and later have a page that answers only \
                            once their APIs are deployed: before that, calls get 404.\
                            """)
                    .source(
                            "API Manager documentation, basic health checks; probes of the official"
                                    + " Helm charts")
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
                if (!Ports.isEvent(rule.targetPort())) {
                    index.cluster(rule.target())
                            .flatMap(cluster -> path(index, cluster))
                            .filter(path -> asksLess(rule.healthCheckPath(), path))
                            .ifPresent(path -> report(index, balancer, rule, path, findings));
                }
            }
        }
    }

    /// Whether a path tells less than the one that the product has for this. Other paths are left
    /// alone: somebody chose them.
    private static boolean asksLess(String path, String best) {
        boolean nothing = path.isBlank() || path.equals("/");
        return nothing || (path.equals(Profile.SERVER_IS_UP) && !best.equals(path));
    }

    /// What to ask a node of the cluster on 9443; empty where it serves something else.
    private static Optional<String> path(DesignIndex index, Cluster cluster) {
        ProductVersion version = index.design().version();
        return Catalogue.of(index.generation())
                .profile(cluster.profile())
                .filter(profile ->
                        !(profile.health(version) instanceof HealthCheck.Http http)
                                || Ports.isServlet(http.port()))
                .flatMap(profile -> profile.healthPath(version));
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
                balancer.name()
                        + (rule.healthCheckPath().equals(Profile.SERVER_IS_UP)
                                ? " asks whether the server behind "
                                        + name
                                        + " is up, not whether its APIs are deployed"
                                : " does not ask whether the services behind " + name + " answer"),
                LoadBalancerFixes.change(
                        index,
                        balancer,
                        other -> other.equals(rule) ? rule.withHealthCheckPath(path) : other,
                        "Check " + name + " with " + path));
    }
}
