package io.drydock.app.deploy.helm;

import io.drydock.app.deploy.helm.ChartProblem.Kind;
import io.drydock.app.deploy.helm.KubernetesObject.Fields;
import io.drydock.app.deploy.helm.Rendering.Pods;
import io.drydock.export.helm.HelmRelease;
import java.util.List;
import java.util.Optional;

/// As many pods as the design says: at the start, and between which numbers an autoscaler moves.
final class CountsMatch {

    private CountsMatch() {}

    static void check(Rendering rendering) {
        for (HelmRelease release : rendering.bundle().releases()) {
            List<Pods> pods = rendering.pods(release);
            int start = pods.stream().mapToInt(Pods::replicas).sum();
            Optional<KubernetesObject> autoscaler = autoscaler(rendering, pods);
            int minimum = autoscaler.map(a -> bound(a, "minReplicas")).orElse(start);
            int maximum = autoscaler.map(a -> bound(a, "maxReplicas")).orElse(start);
            if (minimum != release.minimum() || maximum != release.maximum()) {
                rendering.problem(
                        Kind.COUNTS,
                        release,
                        "the chart makes "
                                + range(minimum, maximum)
                                + " pods, the design says "
                                + range(release.minimum(), release.maximum()));
            }
            if (start > maximum) {
                rendering.problem(
                        Kind.COUNTS,
                        release,
                        start + " pods start, more than the autoscaler's " + maximum);
            }
        }
    }

    private static Optional<KubernetesObject> autoscaler(Rendering rendering, List<Pods> pods) {
        return rendering.objects("HorizontalPodAutoscaler").stream()
                .filter(scaler ->
                        pods.stream()
                                .anyMatch(p ->
                                        p.owner()
                                                .name()
                                                .equals(
                                                        scaler.text(
                                                                "spec", "scaleTargetRef", "name"))))
                .findFirst();
    }

    private static int bound(KubernetesObject autoscaler, String field) {
        return Fields.number(autoscaler.content(), "spec", field);
    }

    private static String range(int minimum, int maximum) {
        return minimum == maximum ? String.valueOf(minimum) : minimum + " to " + maximum;
    }
}
