package io.drydock.export.helm;

import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Settings;
import io.drydock.model.index.DesignIndex.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Settles which listener rules of a design a chart makes the way in for, and which are left to our
/// own chart. A chart knows one host for each port, and for all its ports one gateway or one
/// ingress class; routes of OpenShift are known to the charts from 4.7 on.
final class Entrances {

    private final HelmPlan plan;

    Entrances(HelmPlan plan) {
        this.plan = plan;
    }

    Settings.Exposure exposure() {
        return plan.settings().exposure();
    }

    /// The rule that the chart of a release makes the way in for, for a port of the product.
    Optional<Route> made(HelmRelease release, int port) {
        return release.official().makesEntrances()
                ? plan.charted(release, port).filter(route -> isMade(release, route, port))
                : Optional.empty();
    }

    private boolean isMade(HelmRelease release, Route route, int port) {
        return switch (exposure()) {
            case ALB_INGRESS -> true;
            case NGINX_INGRESS ->
                    main(release)
                            .filter(main -> main.scheme() == route.balancer().scheme())
                            .isPresent();
            case GATEWAY_API ->
                    main(release).filter(route.balancer()::equals).isPresent()
                            && isFirst(release, route, port);
            case OPENSHIFT_ROUTE ->
                    release.official()
                            .reads(
                                    "kubernetes.route."
                                            + release.official().entrances().get(port)
                                            + ".enabled");
        };
    }

    /// The load balancer that most of what a chart exposes lies behind; the first of equals.
    Optional<LoadBalancer> main(HelmRelease release) {
        Map<LoadBalancer, Integer> counts = new LinkedHashMap<>();
        for (int port : release.official().entrances().sequencedKeySet()) {
            plan.charted(release, port)
                    .ifPresent(route -> counts.merge(route.balancer(), 1, Integer::sum));
        }
        Optional<LoadBalancer> most = Optional.empty();
        int highest = 0;
        for (Map.Entry<LoadBalancer, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > highest) {
                highest = entry.getValue();
                most = Optional.of(entry.getKey());
            }
        }
        return most;
    }

    /// Charts name the listener of a gateway by the port alone, so two releases behind one gateway
    /// would want the same one: the first gets it.
    private boolean isFirst(HelmRelease release, Route route, int port) {
        String section = section(release.official(), port);
        for (HelmRelease other : plan.releases()) {
            if (other.equals(release)) {
                return true;
            }
            if (!other.official().makesEntrances()) {
                continue;
            }
            for (int theirs : other.official().entrances().sequencedKeySet()) {
                if (section(other.official(), theirs).equals(section)
                        && plan.charted(other, theirs)
                                .filter(it -> it.balancer().equals(route.balancer()))
                                .isPresent()
                        && main(other).filter(route.balancer()::equals).isPresent()) {
                    return false;
                }
            }
        }
        return true;
    }

    /// The listener that a chart's route refers to.
    static String section(OfficialChart chart, int port) {
        return switch (String.valueOf(chart.entrances().get(port))) {
            case "controlPlane", "management" -> "control-plane-https";
            case "km" -> "keymanager-https";
            case "gateway" -> "gateway-https";
            case "websocket" -> "websocket-https";
            case "websub" -> "websub-https";
            default -> throw new IllegalArgumentException(chart + " has no way in for port " + port);
        };
    }

    /// The rules that are left to our own chart.
    List<Route> others(HelmRelease release) {
        List<Route> others = new ArrayList<>();
        for (Route route : plan.routes(release)) {
            if (made(release, route.rule().targetPort()).filter(route::equals).isEmpty()) {
                others.add(route);
            }
        }
        return others;
    }

    /// The service that a port of a release is reached through: one of our own for a port that the
    /// chart's leaves out.
    static String service(HelmRelease release, int port) {
        return release.official().forgottenPorts().contains(port)
                ? release.name() + "-" + port
                : release.names().loadBalanced();
    }

    /// The names of the entrances that the chart of a release makes.
    List<String> used(HelmRelease release) {
        List<String> names = new ArrayList<>();
        release.official()
                .entrances()
                .forEach((port, name) -> {
                    if (made(release, port).isPresent()) {
                        names.add(name);
                    }
                });
        return names;
    }
}
