package io.drydock.app.deploy.helm;

import io.drydock.app.deploy.helm.ChartProblem.Kind;
import io.drydock.app.deploy.helm.KubernetesObject.Fields;
import io.drydock.app.deploy.helm.Rendering.Pods;
import io.drydock.export.helm.HelmBundle;
import io.drydock.export.helm.HelmRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What we add selects pods that exist: disruption budgets, network policies, spread over zones.
/// And every pod of a redundant release is under exactly one budget: with none an upgrade of the
/// nodes may stop all of them at once, with two nothing may be evicted at all.
final class SelectorsSelect {

    private final Rendering rendering;
    private final List<Pods> pods;

    private SelectorsSelect(Rendering rendering) {
        this.rendering = rendering;
        pods = rendering.pods();
    }

    static void check(Rendering rendering) {
        SelectorsSelect check = new SelectorsSelect(rendering);
        check.budgets();
        check.policies();
        rendering.bundle().releases().forEach(check::patches);
    }

    private void budgets() {
        List<KubernetesObject> budgets = rendering.objects("PodDisruptionBudget");
        for (KubernetesObject budget : budgets) {
            if (budget.release().equals(HelmBundle.PLATFORM)) {
                mustSelect(budget.name(), "budget " + budget.name(), selector(budget, "selector"));
            }
        }
        for (HelmRelease release : rendering.bundle().releases()) {
            for (Pods group : rendering.pods(release)) {
                long protecting =
                        budgets.stream()
                                .filter(b -> selector(b, "selector").matches(group.labels()))
                                .count();
                if (protecting == 0 && release.minimum() > 1) {
                    rendering.problem(
                            Kind.SELECTORS,
                            release,
                            "no disruption budget protects " + group.owner().name());
                } else if (protecting > 1) {
                    rendering.problem(
                            Kind.SELECTORS,
                            release,
                            protecting
                                    + " disruption budgets stop each other on "
                                    + group.owner().name());
                }
            }
        }
    }

    private static Selector selector(KubernetesObject object, String field) {
        return new Selector(object.map("spec", field));
    }

    private void policies() {
        for (KubernetesObject policy : rendering.objects("NetworkPolicy")) {
            String title = "network policy " + policy.name();
            mustSelect(policy.name(), title, selector(policy, "podSelector"));
            for (Map<String, Object> peer : peers(policy)) {
                if (peer.containsKey("podSelector")) {
                    mustSelect(policy.name(), title, new Selector(Fields.map(peer, "podSelector")));
                }
            }
        }
    }

    private static List<Map<String, Object>> peers(KubernetesObject policy) {
        List<Map<String, Object>> peers = new ArrayList<>();
        policy.list("spec", "ingress").forEach(rule -> peers.addAll(Fields.list(rule, "from")));
        policy.list("spec", "egress").forEach(rule -> peers.addAll(Fields.list(rule, "to")));
        return peers;
    }

    private void mustSelect(String release, String title, Selector selector) {
        if (pods.stream().noneMatch(group -> selector.matches(group.labels()))) {
            rendering.problem(Kind.SELECTORS, release, title + " selects no pod: " + selector);
        }
    }

    /// A patch that names no deployment is an error of kustomize; a spread that does not select the
    /// pods it is written into spreads nothing, and Kubernetes says nothing about it.
    private void patches(HelmRelease release) {
        for (Map<String, Object> patch : rendering.patches(release)) {
            String name = Fields.text(patch, "metadata", "name");
            List<Pods> target =
                    rendering.pods(release).stream()
                            .filter(group -> group.owner().name().equals(name))
                            .toList();
            if (target.isEmpty()) {
                rendering.problem(
                        Kind.SELECTORS,
                        release,
                        "a patch is for a deployment " + name + ", which the chart does not make");
                continue;
            }
            for (Selector selector : spreads(patch)) {
                if (!selector.matches(target.getFirst().labels())) {
                    rendering.problem(
                            Kind.SELECTORS,
                            release,
                            "the spread of " + name + " does not select its pods: " + selector);
                }
            }
        }
    }

    private static List<Selector> spreads(Map<String, Object> patch) {
        List<Selector> selectors = new ArrayList<>();
        Map<String, Object> pod = Fields.map(patch, "spec", "template", "spec");
        for (Map<String, Object> constraint : Fields.list(pod, "topologySpreadConstraints")) {
            selectors.add(new Selector(Fields.map(constraint, "labelSelector")));
        }
        for (Map<String, Object> term :
                Fields.list(
                        pod,
                        "affinity",
                        "podAntiAffinity",
                        "preferredDuringSchedulingIgnoredDuringExecution")) {
            selectors.add(new Selector(Fields.map(term, "podAffinityTerm", "labelSelector")));
        }
        return selectors;
    }
}
