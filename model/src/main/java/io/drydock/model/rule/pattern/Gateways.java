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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What rules say about gateway clusters.
final class Gateways {

    private static final int PLAIN_API_PORT = 8280;

    private Gateways() {}

    /// Reports every gateway cluster whose APIs no load balancer serves. In a deployment of two
    /// sides a cluster beside an external one is for the inside.
    static void checkServed(DesignIndex index, Findings findings) {
        List<Cluster> unserved =
                index.clusters(GATEWAY).stream().filter(c -> !isServed(index, c)).toList();
        if (unserved.isEmpty()) {
            return;
        }
        boolean twoSided = index.design().pattern().filter(INTERNAL_EXTERNAL::equals).isPresent();
        Set<Cluster> external = twoSided ? new HashSet<>(Sides.of(index).external()) : Set.of();
        LoadBalancer.Scheme usual = twoSided ? INTERNET_FACING : usualScheme(index);
        for (Cluster cluster : unserved) {
            boolean beside = external.size() > (external.contains(cluster) ? 1 : 0);
            findings.report(
                    cluster.id(),
                    "No load balancer serves " + cluster.name() + " on 8243",
                    LoadBalancerFixes.route(
                            index, cluster, LoadBalancerFixes.API_PORT, beside ? INTERNAL : usual));
        }
    }

    /// True where a load balancer serves the cluster's APIs.
    static boolean isServed(DesignIndex index, Cluster cluster) {
        return Portals.isServed(index, cluster, LoadBalancerFixes.API_PORT, PLAIN_API_PORT);
    }

    /// A design that keeps everything inside is not opened to the internet by a fix.
    private static LoadBalancer.Scheme usualScheme(DesignIndex index) {
        List<LoadBalancer> balancers = index.all(LoadBalancer.class);
        boolean closed =
                !balancers.isEmpty()
                        && balancers.stream().noneMatch(LoadBalancer::isInternetFacing);
        return closed ? INTERNAL : INTERNET_FACING;
    }
}
