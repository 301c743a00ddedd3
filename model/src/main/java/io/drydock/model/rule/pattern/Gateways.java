package io.drydock.model.rule.pattern;

import static io.drydock.model.design.LoadBalancer.Scheme.INTERNAL;
import static io.drydock.model.design.LoadBalancer.Scheme.INTERNET_FACING;
import static io.drydock.model.pattern.PatternKey.INTERNAL_EXTERNAL;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.fix.LoadBalancerFixes;
import java.util.List;

/// What rules say about gateway clusters.
final class Gateways {

    private static final int PLAIN_API_PORT = 8280;

    private Gateways() {}

    /// Reports a gateway cluster whose APIs no load balancer serves.
    static void checkServed(DesignIndex index, Cluster cluster, Findings findings) {
        if (!isServed(index, cluster)) {
            findings.report(
                    cluster.id(),
                    "No load balancer serves " + cluster.name() + " on 8243",
                    LoadBalancerFixes.route(
                            index, cluster, LoadBalancerFixes.API_PORT, scheme(index, cluster)));
        }
    }

    /// True where a load balancer serves the cluster's APIs.
    static boolean isServed(DesignIndex index, Cluster cluster) {
        return Portals.isServed(index, cluster, LoadBalancerFixes.API_PORT, PLAIN_API_PORT);
    }

    /// A design that keeps everything inside is not opened to the internet by a fix, and a second
    /// cluster beside an external one is for the inside.
    private static LoadBalancer.Scheme scheme(DesignIndex index, Cluster cluster) {
        if (index.design().pattern().filter(INTERNAL_EXTERNAL::equals).isPresent()) {
            return Sides.of(index).external().stream().anyMatch(c -> !c.equals(cluster))
                    ? INTERNAL
                    : INTERNET_FACING;
        }
        List<LoadBalancer> balancers = index.all(LoadBalancer.class);
        boolean closed =
                !balancers.isEmpty()
                        && balancers.stream().noneMatch(LoadBalancer::isInternetFacing);
        return closed ? INTERNAL : INTERNET_FACING;
    }
}
