package io.drydock.export.helm;

import io.drydock.model.design.LoadBalancer;
import io.drydock.model.index.DesignIndex.Route;

/// Exposes releases by what their charts offer. What a chart cannot express, a second host for one
/// port or a port it knows no way in for, becomes an object of our own chart.
///
/// The product's own idea of its host name comes from the same keys, so the host is written where
/// the chart looks for it even if it makes nothing of it.
final class Exposure {

    private static final String KUBERNETES = "kubernetes.";
    private static final String INGRESS = KUBERNETES + "ingress.";
    private static final String GATEWAY = KUBERNETES + "gatewayAPI.";
    private static final String ALB = "alb";
    private static final String ROUTE = KUBERNETES + "route.";

    private final HelmPlan plan;
    private final HelmRelease release;
    private final ChartValues values;
    private final Entrances entrances;

    private Exposure(HelmPlan plan, HelmRelease release, ChartValues values) {
        this.plan = plan;
        this.release = release;
        this.values = values;
        entrances = new Entrances(plan);
    }

    static void write(HelmPlan plan, HelmRelease release, ChartValues values) {
        Exposure writer = new Exposure(plan, release, values);
        boolean openshift =
                switch (writer.entrances.exposure()) {
                    case ALB_INGRESS, NGINX_INGRESS, GATEWAY_API -> false;
                    case OPENSHIFT_ROUTE -> true;
                };
        if (openshift) {
            values.put(KUBERNETES + "openshift.enabled", true);
        }
        if (release.kind() == ChartKind.TRAFFIC_MANAGER) {
            values.put(INGRESS + "trafficManager.hostname", release.names().loadBalanced());
            return;
        }
        if (!release.official().makesEntrances()) {
            writer.elsewhere();
            return;
        }
        switch (writer.entrances.exposure()) {
            case ALB_INGRESS -> writer.ingresses(ALB);
            case NGINX_INGRESS -> writer.nginx();
            case GATEWAY_API -> writer.gateway();
            case OPENSHIFT_ROUTE -> writer.routes();
        }
    }

    /// Up to 4.6 `ingress.enabled`, which the charts do not declare, decides whose host the server
    /// gets; later the Gateway API's switch does.
    private void serverNameFrom(boolean ingress) {
        values.put(INGRESS + "enabled", ingress);
        values.put(GATEWAY + "enabled", !ingress);
    }

    /// The ways in are our own chart's; here the server only learns the names it is known by.
    private void elsewhere() {
        switch (entrances.exposure()) {
            case ALB_INGRESS -> values.put(KUBERNETES + "ingressClass", ALB);
            case NGINX_INGRESS -> values.put(KUBERNETES + "ingressClass", nginxClass());
            case GATEWAY_API, OPENSHIFT_ROUTE -> {}
        }
        serverNameFrom(true);
        values.put(GATEWAY + "defaultConfigMapCreation", false);
        release.official()
                .entrances()
                .forEach((port, name) -> {
                    values.put(INGRESS + name + ".enabled", false);
                    values.put(INGRESS + name + ".hostname", plan.host(release, port));
                });
    }

    private void ingresses(String ingressClass) {
        values.put(KUBERNETES + "ingressClass", ingressClass);
        serverNameFrom(true);
        release.official()
                .entrances()
                .forEach((port, name) -> {
                    var route = entrances.made(release, port);
                    values.put(INGRESS + name + ".enabled", route.isPresent());
                    values.put(INGRESS + name + ".hostname", plan.host(release, port));
                    route.ifPresent(found ->
                            values.put(INGRESS + name + ".annotations", annotations(found)));
                });
    }

    private YamlMap annotations(Route route) {
        return switch (entrances.exposure()) {
            case ALB_INGRESS -> AlbIngress.annotations(plan, route);
            case NGINX_INGRESS -> NginxIngress.annotations(plan, route);
            case GATEWAY_API -> YamlMap.map();
            case OPENSHIFT_ROUTE -> OpenShiftRoutes.annotations(plan, route);
        };
    }

    private String nginxClass() {
        return entrances
                .main(release)
                .map(NginxIngress::ingressClass)
                .orElse(NginxIngress.PUBLIC_CLASS);
    }

    private void nginx() {
        ingresses(nginxClass());
        entrances
                .main(release)
                .map(LoadBalancer::id)
                .ifPresent(id -> values.put(INGRESS + "tlsSecret", Secrets.certificate(id)));
    }

    private void gateway() {
        serverNameFrom(false);
        entrances
                .main(release)
                .ifPresent(balancer -> values.put(GATEWAY + "gatewayName", balancer.id().value()));
        release.official()
                .entrances()
                .forEach((port, name) -> {
                    var route = entrances.made(release, port);
                    values.put(INGRESS + name + ".enabled", false);
                    values.put(GATEWAY + name + ".enabled", route.isPresent());
                    values.put(GATEWAY + name + ".hostname", plan.host(release, port));
                });
        boolean exposed = !plan.routes(release).isEmpty();
        values.put(GATEWAY + "defaultConfigMapCreation", false);
        values.put(GATEWAY + "backendTLSPolicy.enabled", exposed);
        if (exposed) {
            values.put(GATEWAY + "backendTLSPolicy.caCertificateConfigMap", Gateways.AUTHORITY);
            values.put(GATEWAY + "backendTLSPolicy.hostname", release.names().loadBalanced());
        }
        values.put(GATEWAY + "backendTrafficPolicy.enabled", isSticky());
    }

    private boolean isSticky() {
        return release.official().entrances().keySet().stream()
                .flatMap(port -> entrances.made(release, port).stream())
                .anyMatch(route -> route.rule().sticky());
    }

    /// The router passes TLS through: anything else would want a private key in the values.
    private void routes() {
        serverNameFrom(true);
        release.official()
                .entrances()
                .forEach((port, name) -> {
                    var route = entrances.made(release, port);
                    values.put(INGRESS + name + ".enabled", false);
                    values.put(INGRESS + name + ".hostname", plan.host(release, port));
                    values.put(ROUTE + name + ".enabled", route.isPresent());
                    route.ifPresent(found -> {
                        values.put(ROUTE + name + ".hostname", found.rule().host());
                        values.put(ROUTE + name + ".annotations", annotations(found));
                    });
                });
        if (!entrances.used(release).isEmpty()) {
            values.put(ROUTE + "tls.termination", OpenShiftRoutes.TERMINATION);
            values.put(ROUTE + "tls.insecureEdgeTerminationPolicy", OpenShiftRoutes.PLAIN);
        }
    }
}
