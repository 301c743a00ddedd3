package io.drydock.export.helm;

import io.drydock.model.index.DesignIndex.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Exposes releases through the ingresses of their charts. What a chart cannot express, a second
/// host for one port or a port it has no ingress for, becomes an ingress of our own.
final class Exposure {

    private static final String INGRESS = "kubernetes.ingress.";

    private Exposure() {}

    static void write(HelmPlan plan, HelmRelease release, ChartValues values) {
        ChartKind kind = release.kind();
        if (kind == ChartKind.TRAFFIC_MANAGER) {
            values.put(INGRESS + "trafficManager.hostname", release.names().loadBalanced());
            return;
        }
        values.put("kubernetes.ingressClass", "alb");
        // Up to 4.6 this key, which the charts do not declare, decides whose host the server gets.
        values.put(INGRESS + "enabled", true);
        values.put("kubernetes.gatewayAPI.enabled", false);
        kind.ingresses()
                .forEach((port, name) -> {
                    Optional<Route> route = plan.charted(release, port);
                    values.put(INGRESS + name + ".enabled", route.isPresent());
                    values.put(INGRESS + name + ".hostname", plan.host(release, port));
                    route.ifPresent(found ->
                            values.put(
                                    INGRESS + name + ".annotations",
                                    AlbIngress.annotations(plan, found)));
                });
    }

    /// The names of the chart's ingresses that a release uses.
    static List<String> used(HelmPlan plan, HelmRelease release) {
        List<String> names = new ArrayList<>();
        release.kind()
                .ingresses()
                .forEach((port, name) -> {
                    if (plan.charted(release, port).isPresent()) {
                        names.add(name);
                    }
                });
        return names;
    }

    /// The rules that no ingress of the chart stands for.
    static List<Route> others(HelmPlan plan, HelmRelease release) {
        return plan.routes(release).stream()
                .filter(route ->
                        plan.charted(release, route.rule().targetPort())
                                .filter(route::equals)
                                .isEmpty())
                .toList();
    }
}
