package io.drydock.app.deploy.helm;

import io.drydock.app.deploy.helm.ChartProblem.Kind;
import io.drydock.app.deploy.helm.HostsResolve.Target;
import io.drydock.app.deploy.helm.KubernetesObject.Fields;
import io.drydock.app.deploy.helm.Rendering.Pods;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every connection that the configuration calls for is let through by the network policies, at
/// both ends: a policy that is too narrow shows as a timeout long after the installation.
final class PoliciesAdmit {

    private final Rendering rendering;

    private PoliciesAdmit(Rendering rendering) {
        this.rendering = rendering;
    }

    static void check(Rendering rendering) {
        PoliciesAdmit check = new PoliciesAdmit(rendering);
        HostsResolve.targets(rendering).stream()
                .filter(target -> target.port() > 0)
                .forEach(check::target);
    }

    private void target(Target target) {
        Optional<KubernetesObject> service = rendering.object("Service", target.host());
        if (service.isEmpty()) {
            return;
        }
        List<Pods> clients =
                rendering.pods().stream()
                        .filter(group -> group.owner().release().equals(target.release()))
                        .toList();
        Map<String, Object> labels = service.get().map("spec", "selector");
        Selector selector = new Selector(Map.of("matchLabels", labels));
        if (labels.isEmpty()) {
            clients.stream().limit(1).forEach(client -> outside(target, client));
            return;
        }
        for (Pods server : rendering.pods()) {
            if (selector.matches(server.labels())) {
                if (target.balanced()) {
                    balanced(target, server);
                } else {
                    clients.stream().limit(1).forEach(client -> inside(target, client, server));
                }
            }
        }
    }

    private void balanced(Target target, Pods server) {
        if (!opensOutside(rules(server, "ingress"), target.port())) {
            rendering.problem(
                    Kind.POLICIES,
                    target.release(),
                    "no network policy lets a load balancer reach "
                            + target.host()
                            + ":"
                            + target.port());
        }
    }

    private void inside(Target target, Pods client, Pods server) {
        if (!admits(client, "egress", "to", server, target.port())
                || !admits(server, "ingress", "from", client, target.port())) {
            rendering.problem(
                    Kind.POLICIES,
                    target.release(),
                    "the network policies do not let it reach "
                            + target.host()
                            + ":"
                            + target.port());
        }
    }

    /// A server outside is known by network, not by label; the port decides.
    private void outside(Target target, Pods client) {
        if (!opensNetwork(rules(client, "egress"), "to", target.port())) {
            rendering.problem(
                    Kind.POLICIES,
                    target.release(),
                    "no network policy opens port " + target.port() + " to " + target.host());
        }
    }

    /// A load balancer has a network; a proxy in the cluster has a namespace of its own.
    private static boolean opensOutside(List<Map<String, Object>> rules, int port) {
        return rules.stream()
                .filter(rule -> hasPort(rule, port))
                .flatMap(rule -> Fields.list(rule, "from").stream())
                .anyMatch(peer ->
                        peer.containsKey("ipBlock") || peer.containsKey("namespaceSelector"));
    }

    private static boolean opensNetwork(List<Map<String, Object>> rules, String side, int port) {
        return rules.stream()
                .filter(rule -> hasPort(rule, port))
                .flatMap(rule -> Fields.list(rule, side).stream())
                .anyMatch(peer -> peer.containsKey("ipBlock"));
    }

    private boolean admits(Pods owner, String direction, String side, Pods peer, int port) {
        return rules(owner, direction).stream()
                .filter(rule -> hasPort(rule, port))
                .flatMap(rule -> Fields.list(rule, side).stream())
                .filter(party -> party.containsKey("podSelector"))
                .anyMatch(party ->
                        new Selector(Fields.map(party, "podSelector")).matches(peer.labels()));
    }

    private List<Map<String, Object>> rules(Pods pods, String direction) {
        return rendering.objects("NetworkPolicy").stream()
                .filter(policy ->
                        new Selector(policy.map("spec", "podSelector")).matches(pods.labels()))
                .flatMap(policy -> policy.list("spec", direction).stream())
                .toList();
    }

    private static boolean hasPort(Map<String, Object> rule, int port) {
        return Fields.list(rule, "ports").stream()
                .anyMatch(open -> Fields.number(open, "port") == port);
    }
}
