package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.ProfileId.GATEWAY;
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

    /// Reports every gateway cluster whose APIs no load balancer serves.
    static void checkServed(DesignIndex index, Findings findings) {
        List<Cluster> unserved =
                index.clusters(GATEWAY).stream().filter(c -> !isServed(index, c)).toList();
        if (unserved.isEmpty()) {
            return;
        }
        LoadBalancer.Scheme scheme = scheme(index);
        for (Cluster cluster : unserved) {
            findings.report(
                    cluster.id(),
                    "No load balancer serves " + cluster.name() + " on 8243",
                    LoadBalancerFixes.route(index, cluster, LoadBalancerFixes.API_PORT, scheme));
        }
    }

    /// True where a load balancer serves the cluster's APIs.
    static boolean isServed(DesignIndex index, Cluster cluster) {
        return Portals.isServed(index, cluster, LoadBalancerFixes.API_PORT, PLAIN_API_PORT);
    }

    /// A design that keeps everything inside is not opened to the internet by a fix, and a second
    /// cluster beside an external one is for the inside.
    private static LoadBalancer.Scheme scheme(DesignIndex index) {
        if (index.design().pattern().filter(INTERNAL_EXTERNAL::equals).isPresent()) {
            return Sides.of(index).external().isEmpty() ? INTERNET_FACING : INTERNAL;
        }
        List<LoadBalancer> balancers = index.all(LoadBalancer.class);
        boolean closed =
                !balancers.isEmpty()
                        && balancers.stream().noneMatch(LoadBalancer::isInternetFacing);
        return closed ? INTERNAL : INTERNET_FACING;
    }
}
