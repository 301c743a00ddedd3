package io.drydock.export.helm;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.Profile;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.LoadBalancer.CertificateSource;
import io.drydock.model.design.Site;
import io.drydock.model.index.DesignIndex.Route;
import java.util.List;
import java.util.stream.Collectors;

/// What the AWS Load Balancer Controller is told about a rule of a load balancer. All rules of one
/// balancer share a group, so that one ALB is made of them.
///
/// Source: the annotations of the AWS Load Balancer Controller, and the WSO2 documentation on load
/// balancers. The WSO2 ports speak TLS, so the ALB encrypts again behind itself; the health check
/// asks the servlet port, because a node accepts API traffic before its services are ready.
final class AlbIngress {

    /// How long a connection that is about to end may still be used, in seconds. Pods wait as long
    /// before they stop.
    static final int DRAIN_SECONDS = 30;

    static final String PREFIX = "alb.ingress.kubernetes.io/";
    static final String CERTIFICATE = PREFIX + "certificate-arn";

    private static final int HEALTH_PORT = 9443;

    /// Micro Integrator answers on a port without TLS.
    private static final int INTEGRATOR_HEALTH_PORT = 9201;

    private static final String TLS_POLICY = "ELBSecurityPolicy-TLS13-1-2-Res-2021-06";
    private static final int MAX_GROUP = 63;
    private static final int SESSION_SECONDS = 86_400;

    private AlbIngress() {}

    static YamlMap annotations(HelmPlan plan, Route route) {
        LoadBalancer balancer = route.balancer();
        YamlMap map = YamlMap.map();
        map.put(PREFIX + "scheme", balancer.scheme().key());
        map.put(PREFIX + "group.name", group(plan.namespace(), balancer));
        map.put(PREFIX + "target-type", "ip");
        map.put(PREFIX + "listen-ports", listenPorts(route));
        if (balancer.certificate() != CertificateSource.NONE) {
            map.put(PREFIX + "ssl-policy", TLS_POLICY);
        }
        if (!balancer.isInternetFacing()) {
            map.put(PREFIX + "inbound-cidrs", ownNetworks(plan, ","));
        }
        map.put(PREFIX + "backend-protocol", "HTTPS");
        boolean integrator = isIntegrator(plan, route);
        map.put(PREFIX + "healthcheck-protocol", integrator ? "HTTP" : "HTTPS");
        map.put(
                PREFIX + "healthcheck-port",
                String.valueOf(integrator ? INTEGRATOR_HEALTH_PORT : HEALTH_PORT));
        map.put(PREFIX + "healthcheck-path", healthPath(plan, route));
        map.put(PREFIX + "healthcheck-interval-seconds", "10");
        map.put(PREFIX + "healthcheck-timeout-seconds", "5");
        map.put(PREFIX + "success-codes", "200");
        map.put(PREFIX + "target-group-attributes", targetAttributes(route.rule().sticky()));
        map.put(PREFIX + "load-balancer-attributes", balancerAttributes(plan, balancer));
        MovingHosts.annotate(plan.design(), route, map);
        return map;
    }

    /// The name that the ingresses of a load balancer have in common.
    static String group(String namespace, LoadBalancer balancer) {
        String name = namespace + "-" + balancer.id();
        String end = name.substring(Math.max(0, name.length() - MAX_GROUP));
        return end.startsWith("-") ? end.substring(1) : end;
    }

    private static String listenPorts(Route route) {
        String protocol =
                route.balancer().certificate() == CertificateSource.NONE ? "HTTP" : "HTTPS";
        return "[{\"" + protocol + "\":" + route.rule().port() + "}]";
    }

    private static String healthPath(HelmPlan plan, Route route) {
        String path = route.rule().healthCheckPath();
        return path.isEmpty()
                ? plan.release(route.rule().target())
                        .map(release ->
                                Catalogue.of(plan.design().version().generation())
                                        .require(release.profile()))
                        .flatMap(profile -> profile.healthPath(plan.design().version()))
                        .orElse(Profile.SERVER_IS_UP)
                : path;
    }

    private static boolean isIntegrator(HelmPlan plan, Route route) {
        return plan.release(route.rule().target())
                .filter(release -> release.kind() == ChartKind.MICRO_INTEGRATOR)
                .isPresent();
    }

    /// The port that load balancers ask the pods of a release how they are.
    static int healthPort(HelmRelease release) {
        return release.kind() == ChartKind.MICRO_INTEGRATOR ? INTEGRATOR_HEALTH_PORT : HEALTH_PORT;
    }

    /// An internal balancer answers the design's own networks only.
    static String ownNetworks(HelmPlan plan, String between) {
        List<Site> sites = plan.design().sites();
        return sites.stream()
                .map(site -> site.cidr().toString())
                .collect(Collectors.joining(between));
    }

    private static String targetAttributes(boolean sticky) {
        String drain = "deregistration_delay.timeout_seconds=" + DRAIN_SECONDS;
        return sticky
                ? "stickiness.enabled=true,stickiness.type=lb_cookie,stickiness.lb_cookie.duration_seconds="
                        + SESSION_SECONDS
                        + ","
                        + drain
                : "stickiness.enabled=false," + drain;
    }

    private static String balancerAttributes(HelmPlan plan, LoadBalancer balancer) {
        return "idle_timeout.timeout_seconds="
                + balancer.idleTimeoutSeconds()
                + ",routing.http.drop_invalid_header_fields.enabled=true"
                + ",deletion_protection.enabled="
                + plan.settings().production();
    }
}
