package io.drydock.app.deploy.helm;

import io.drydock.app.deploy.helm.ChartProblem.Kind;
import io.drydock.app.deploy.helm.KubernetesObject.Fields;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Every route of the Gateway API finds its gateway, a listener of the name it gives, and its host
/// there. A route without a listener is accepted by Kubernetes and serves nothing. And no two
/// listeners of a gateway claim one host on one port.
final class GatewaysListen {

    private final Rendering rendering;

    private GatewaysListen(Rendering rendering) {
        this.rendering = rendering;
    }

    static void check(Rendering rendering) {
        GatewaysListen check = new GatewaysListen(rendering);
        rendering.objects("HTTPRoute").forEach(check::route);
        rendering.objects("Gateway").forEach(check::gateway);
    }

    private void route(KubernetesObject route) {
        for (Map<String, Object> parent : route.list("spec", "parentRefs")) {
            String gateway = Fields.text(parent, "name");
            String section = Fields.text(parent, "sectionName");
            Optional<KubernetesObject> found = rendering.object("Gateway", gateway);
            Optional<Map<String, Object>> listener =
                    found.flatMap(it ->
                            it.list("spec", "listeners").stream()
                                    .filter(each -> Fields.text(each, "name").equals(section))
                                    .findFirst());
            if (listener.isEmpty()) {
                rendering.problem(
                        Kind.HOSTS,
                        route.release(),
                        "route "
                                + route.name()
                                + " wants the listener "
                                + section
                                + " of a gateway "
                                + gateway
                                + ", which is not there");
            } else {
                hosts(route, listener.get());
            }
        }
    }

    private void hosts(KubernetesObject route, Map<String, Object> listener) {
        String host = Fields.text(listener, "hostname");
        List<?> hosts = route.map("spec").get("hostnames") instanceof List<?> it ? it : List.of();
        if (!host.isEmpty() && !hosts.isEmpty() && !hosts.contains(host)) {
            rendering.problem(
                    Kind.HOSTS,
                    route.release(),
                    "route "
                            + route.name()
                            + " is for "
                            + hosts
                            + ", its listener for "
                            + host
                            + " only");
        }
    }

    private void gateway(KubernetesObject gateway) {
        Set<String> names = new HashSet<>();
        Set<String> claims = new HashSet<>();
        for (Map<String, Object> listener : gateway.list("spec", "listeners")) {
            String name = Fields.text(listener, "name");
            String claim = Fields.text(listener, "hostname") + ":" + Fields.text(listener, "port");
            boolean newName = names.add(name);
            boolean newClaim = claims.add(claim);
            if (!newName || !newClaim) {
                rendering.problem(
                        Kind.HOSTS,
                        gateway.release(),
                        "two listeners of gateway "
                                + gateway.name()
                                + " are called "
                                + name
                                + " or claim "
                                + claim);
            }
        }
    }
}
