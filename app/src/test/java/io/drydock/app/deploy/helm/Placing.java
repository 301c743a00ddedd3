package io.drydock.app.deploy.helm;

import io.drydock.app.deploy.helm.KubernetesObject.Fields;
import io.drydock.app.deploy.helm.Rendering.Pods;
import io.drydock.export.helm.HelmRelease;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Places the pods of a release over zones as the Kubernetes scheduler may: it keeps every
/// constraint that forbids, and within them does the worst, filling one zone first. Preferences and
/// the size of nodes are left out, because nobody may rely on them.
final class Placing {

    private static final String ZONE = "topology.kubernetes.io/zone";

    /// A pod that found a place.
    ///
    /// @param deployment what it belongs to
    /// @param labels its labels
    /// @param zone where it runs
    record Pod(String deployment, Map<String, Object> labels, String zone) {}

    private Placing() {}

    static List<Pod> place(Rendering rendering, HelmRelease release, List<String> zones) {
        List<Pod> placed = new ArrayList<>();
        for (Pods group : rendering.pods(release)) {
            List<Map<String, Object>> constraints = constraints(rendering, release, group);
            for (int pod = 0; pod < group.replicas(); pod++) {
                zones.stream()
                        .filter(zone ->
                                constraints.stream()
                                        .allMatch(rule -> allows(rule, group, zone, zones, placed)))
                        .max(
                                Comparator.comparingLong((String zone) -> count(placed, zone))
                                        .thenComparing(Comparator.reverseOrder()))
                        .ifPresent(zone ->
                                placed.add(new Pod(group.owner().name(), group.labels(), zone)));
            }
        }
        return placed;
    }

    private static long count(List<Pod> placed, String zone) {
        return placed.stream().filter(pod -> pod.zone().equals(zone)).count();
    }

    private static List<Map<String, Object>> constraints(
            Rendering rendering, HelmRelease release, Pods group) {
        return rendering.patches(release).stream()
                .filter(patch ->
                        Fields.text(patch, "metadata", "name").equals(group.owner().name()))
                .flatMap(patch ->
                        Fields.list(patch, "spec", "template", "spec", "topologySpreadConstraints")
                                .stream())
                .filter(rule -> Fields.text(rule, "whenUnsatisfiable").equals("DoNotSchedule"))
                .filter(rule -> Fields.text(rule, "topologyKey").equals(ZONE))
                .toList();
    }

    /// One more pod in the zone must not make it fuller than the emptiest by more than the skew.
    /// With fewer zones than asked for, the emptiest counts as empty.
    private static boolean allows(
            Map<String, Object> rule,
            Pods group,
            String zone,
            List<String> zones,
            List<Pod> placed) {
        List<Pod> counted = placed.stream().filter(pod -> counts(rule, group, pod)).toList();
        long least = zones.stream().mapToLong(it -> count(counted, it)).min().orElse(0);
        if (zones.size() < Fields.number(rule, "minDomains")) {
            least = 0;
        }
        return count(counted, zone) + 1 - least <= Fields.number(rule, "maxSkew");
    }

    private static boolean counts(Map<String, Object> rule, Pods group, Pod pod) {
        boolean sameHash =
                !(rule.get("matchLabelKeys") instanceof List<?>)
                        || pod.deployment().equals(group.owner().name());
        return sameHash && new Selector(Fields.map(rule, "labelSelector")).matches(pod.labels());
    }
}
