package io.drydock.model.rule.pattern;

import static io.drydock.model.design.LoadBalancer.Scheme.INTERNAL;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.index.DesignIndex.Route;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.fix.LoadBalancerFixes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What rules say about the servlet port of clusters with browser sessions.
final class Portals {

    private Portals() {}

    /// Reports a cluster without a load balancer on port 9443, and every load balancer there that
    /// does not keep sessions on one node.
    static void checkSticky(DesignIndex index, Cluster cluster, Findings findings) {
        if (!isServed(index, cluster, LoadBalancerFixes.SERVLET_PORT)) {
            reportUnserved(index, cluster, findings);
            return;
        }
        Set<LoadBalancer> loose = new LinkedHashSet<>();
        for (Route route : index.routesTo(cluster)) {
            if (isPortal(route.rule()) && !route.rule().sticky()) {
                loose.add(route.balancer());
            }
        }
        for (LoadBalancer balancer : loose) {
            findings.report(
                    balancer.id(),
                    balancer.name()
                            + " does not keep sessions with "
                            + cluster.name()
                            + " on one node",
                    LoadBalancerFixes.sticky(
                            index,
                            balancer,
                            rule -> isPortal(rule) && rule.target().equals(cluster.id()),
                            true,
                            "Keep sessions with " + cluster.name() + " on one node"));
        }
    }

    /// Reports a cluster whose portals no load balancer serves.
    static void reportUnserved(DesignIndex index, Cluster cluster, Findings findings) {
        findings.report(
                cluster.id(),
                "No load balancer serves " + cluster.name() + " on 9443",
                LoadBalancerFixes.route(index, cluster, LoadBalancerFixes.SERVLET_PORT, INTERNAL));
    }

    private static boolean isPortal(ListenerRule rule) {
        return rule.targetPort() == LoadBalancerFixes.SERVLET_PORT;
    }

    /// True where a load balancer serves one of these ports of the cluster.
    static boolean isServed(DesignIndex index, Cluster cluster, Integer... ports) {
        List<Integer> wanted = List.of(ports);
        return index.routesTo(cluster).stream()
                .anyMatch(route -> wanted.contains(route.rule().targetPort()));
    }
}
