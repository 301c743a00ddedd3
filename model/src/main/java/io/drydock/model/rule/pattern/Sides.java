package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.ProfileId.GATEWAY;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// On which side of a deployment each gateway cluster stands, judged by the load balancers that
/// serve its APIs.
///
/// @param external clusters that an internet-facing load balancer serves
/// @param internal clusters that an internal one serves
record Sides(List<Cluster> external, List<Cluster> internal) {

    /// HTTP and HTTPS of APIs, WebSocket and WebSub; administration is not a side.
    private static final List<Integer> API_PORTS = List.of(8243, 8280, 8099, 9099, 8021, 9021);

    static Sides of(DesignIndex index) {
        List<Cluster> external = new ArrayList<>();
        List<Cluster> internal = new ArrayList<>();
        for (Cluster cluster : index.clusters(GATEWAY)) {
            if (serves(index, cluster, true)) {
                external.add(cluster);
            }
            if (serves(index, cluster, false)) {
                internal.add(cluster);
            }
        }
        return new Sides(external, internal);
    }

    private static boolean serves(DesignIndex index, Cluster cluster, boolean open) {
        return index.routesTo(cluster).stream()
                .anyMatch(route ->
                        isApi(route.rule()) && route.balancer().isInternetFacing() == open);
    }

    static boolean isApi(ListenerRule rule) {
        return API_PORTS.contains(rule.targetPort());
    }

    /// Clusters served from both sides.
    List<Cluster> both() {
        return external.stream().filter(Set.copyOf(internal)::contains).toList();
    }

    /// Clusters served from the inside only.
    List<Cluster> onlyInternal() {
        Set<Cluster> open = Set.copyOf(external);
        return internal.stream().filter(cluster -> !open.contains(cluster)).toList();
    }
}
