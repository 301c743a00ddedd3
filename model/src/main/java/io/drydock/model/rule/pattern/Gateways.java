package io.drydock.model.rule.pattern;

import static io.drydock.model.design.LoadBalancer.Scheme.INTERNAL;
import static io.drydock.model.design.LoadBalancer.Scheme.INTERNET_FACING;

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
                            index, cluster, LoadBalancerFixes.API_PORT, scheme(index)));
        }
    }

    /// True where a load balancer serves the cluster's APIs.
    static boolean isServed(DesignIndex index, Cluster cluster) {
        return Portals.isServed(index, cluster, LoadBalancerFixes.API_PORT, PLAIN_API_PORT);
    }

    /// A design that keeps everything inside is not opened to the internet by a fix.
    private static LoadBalancer.Scheme scheme(DesignIndex index) {
        List<LoadBalancer> balancers = index.all(LoadBalancer.class);
        boolean closed =
                !balancers.isEmpty()
                        && balancers.stream().noneMatch(LoadBalancer::isInternetFacing);
        return closed ? INTERNAL : INTERNET_FACING;
    }
}
