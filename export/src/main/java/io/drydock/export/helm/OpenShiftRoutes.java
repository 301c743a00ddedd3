package io.drydock.export.helm;

import io.drydock.model.index.DesignIndex.Route;

/// Routes of OpenShift for the rules of load balancers. TLS ends in the product, whose certificate
/// has to name the hosts: a router that opens it would want the private key in the object.
///
/// Source: the API `route.openshift.io/v1` and the annotations of the OpenShift router.
final class OpenShiftRoutes {

    static final String TERMINATION = "passthrough";

    /// What becomes of requests without TLS.
    static final String PLAIN = "Redirect";

    private static final String PREFIX = "haproxy.router.openshift.io/";
    private static final int WEIGHT = 100;

    private OpenShiftRoutes() {}

    static YamlMap annotations(HelmPlan plan, Route route) {
        YamlMap map = YamlMap.map();
        map.put(PREFIX + "timeout", route.balancer().idleTimeoutSeconds() + "s");
        map.put(PREFIX + "balance", route.rule().sticky() ? "source" : "leastconn");
        if (!route.balancer().isInternetFacing()) {
            map.put(PREFIX + "ip_allowlist", AlbIngress.ownNetworks(plan, " "));
        }
        return map;
    }

    static Yaml of(HelmPlan plan, HelmRelease release, Route route, String name) {
        YamlMap spec = YamlMap.map();
        if (!route.rule().host().isEmpty()) {
            spec.put("host", route.rule().host());
        }
        return YamlMap.map()
                .put("apiVersion", "route.openshift.io/v1")
                .put("kind", "Route")
                .put(
                        "metadata",
                        YamlMap.map()
                                .put("name", name)
                                .put("annotations", annotations(plan, route)))
                .put(
                        "spec",
                        spec.put("port", YamlMap.map().put("targetPort", route.rule().targetPort()))
                                .put(
                                        "tls",
                                        YamlMap.map()
                                                .put("termination", TERMINATION)
                                                .put("insecureEdgeTerminationPolicy", PLAIN))
                                .put(
                                        "to",
                                        YamlMap.map()
                                                .put("kind", "Service")
                                                .put(
                                                        "name",
                                                        Entrances.service(
                                                                release,
                                                                route.rule().targetPort()))
                                                .put("weight", WEIGHT))
                                .put("wildcardPolicy", "None"))
                .build();
    }
}
