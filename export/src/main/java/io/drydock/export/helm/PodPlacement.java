package io.drydock.export.helm;

/// On which worker nodes pods stand. Only where clusters stand on different ones does a pod have to
/// name their type.
final class PodPlacement {

    private PodPlacement() {}

    static boolean isNamed(HelmPlan plan) {
        return plan.releases().stream().map(it -> plan.cluster(it).size()).distinct().count() > 1;
    }

    static YamlMap of(HelmPlan plan, HelmRelease release) {
        return YamlMap.map()
                .put("node.kubernetes.io/instance-type", plan.cluster(release).size());
    }
}
