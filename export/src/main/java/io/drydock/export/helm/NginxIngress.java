package io.drydock.export.helm;

import io.drydock.model.design.LoadBalancer;
import io.drydock.model.index.DesignIndex.Route;

/// What the NGINX ingress controller is told about a rule of a load balancer. A public and an
/// internal load balancer are two controllers with classes of their own: one controller would show
/// internal hosts to everybody who knows their names.
///
/// Source: the annotations of ingress-nginx.
final class NginxIngress {

    static final String PUBLIC_CLASS = "nginx";
    static final String INTERNAL_CLASS = "nginx-internal";

    private static final String PREFIX = "nginx.ingress.kubernetes.io/";

    private NginxIngress() {}

    static String ingressClass(LoadBalancer balancer) {
        return balancer.isInternetFacing() ? PUBLIC_CLASS : INTERNAL_CLASS;
    }

    static YamlMap annotations(HelmPlan plan, Route route) {
        YamlMap map = YamlMap.map();
        map.put(PREFIX + "backend-protocol", "HTTPS");
        map.put(PREFIX + "force-ssl-redirect", "true");
        map.put(
                PREFIX + "proxy-read-timeout",
                String.valueOf(route.balancer().idleTimeoutSeconds()));
        if (route.rule().sticky()) {
            map.put(PREFIX + "affinity", "cookie");
            map.put(PREFIX + "session-cookie-name", "drydock-node");
        }
        if (!route.balancer().isInternetFacing()) {
            map.put(PREFIX + "whitelist-source-range", AlbIngress.ownNetworks(plan, ","));
        }
        MovingHosts.annotate(plan.design(), route, map);
        return map;
    }
}
