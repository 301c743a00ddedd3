package io.drydock.export.helm;

/// A horizontal autoscaler for key managers: their chart has none and runs one pod or two.
final class Autoscaler {

    private static final int MOST_OF_THE_CHART = 2;
    private static final int CPU_TARGET = 75;
    private static final int CALM_SECONDS = 300;

    private Autoscaler() {}

    static boolean isNeeded(HelmRelease release) {
        return release.kind() == ChartKind.KEY_MANAGER
                && (release.maximum() > MOST_OF_THE_CHART
                        || release.minimum() != release.maximum());
    }

    static Yaml of(HelmRelease release) {
        Yaml metric =
                YamlMap.map()
                        .put("type", "Resource")
                        .put(
                                "resource",
                                YamlMap.map()
                                        .put("name", "cpu")
                                        .put(
                                                "target",
                                                YamlMap.map()
                                                        .put("type", "Utilization")
                                                        .put("averageUtilization", CPU_TARGET)))
                        .build();
        return Manifest.of("autoscaling/v2", "HorizontalPodAutoscaler", release.name())
                .put(
                        "spec",
                        YamlMap.map()
                                .put(
                                        "scaleTargetRef",
                                        YamlMap.map()
                                                .put("apiVersion", "apps/v1")
                                                .put("kind", "Deployment")
                                                .put(
                                                        "name",
                                                        release.names().deployments().getFirst()))
                                .put("minReplicas", release.minimum())
                                .put("maxReplicas", release.maximum())
                                .put(
                                        "behavior",
                                        YamlMap.map()
                                                .put(
                                                        "scaleDown",
                                                        YamlMap.map()
                                                                .put(
                                                                        "stabilizationWindowSeconds",
                                                                        CALM_SECONDS)))
                                .put("metrics", Yaml.items(metric)))
                .build();
    }
}
