package io.drydock.export.helm;

import io.drydock.export.language.Fragment;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What is changed in the pods that the charts render, because no value can: they spread over
/// zones, their affinity selects labels that exist, and they get the time to end what they began.
final class PodPatches {

    private static final String ZONE = "topology.kubernetes.io/zone";
    private static final String INGRESS = "Ingress";
    private static final String HOST = "kubernetes.io/hostname";

    /// Longer than the wait before the stop, and than the product takes to end, in seconds.
    private static final int GRACE_SECONDS = AlbIngress.DRAIN_SECONDS + 90;

    private static final int ZONE_WEIGHT = 100;
    private static final int HOST_WEIGHT = 50;

    private PodPatches() {}

    static void write(HelmPlan plan, SequencedMap<String, Fragment> files) {
        for (HelmRelease release : plan.releases()) {
            files.put(
                    "patches/" + release.name() + "/kustomization.yaml",
                    YamlWriter.write(kustomization(release)));
            Iterator<String> paths = release.patchFiles().iterator();
            for (String deployment : release.names().deployments()) {
                files.put(
                        paths.next(),
                        YamlWriter.write(
                                "Changes to the pods of release " + release.name() + ".",
                                patch(plan, release, deployment)));
            }
            for (String ingress : release.names().unwanted()) {
                files.put(
                        paths.next(),
                        YamlWriter.write(
                                "Takes out an ingress that the chart always makes.",
                                removal(ingress)));
            }
        }
    }

    /// Each patch names its target apart: by its own name it would not match an object with a
    /// namespace, and only the installation knows the namespace.
    private static Yaml kustomization(HelmRelease release) {
        List<Yaml> patches = new ArrayList<>();
        release.names().deployments().forEach(it -> patches.add(target("Deployment", it)));
        release.names().unwanted().forEach(it -> patches.add(target(INGRESS, it)));
        return YamlMap.map()
                .put("apiVersion", "kustomize.config.k8s.io/v1beta1")
                .put("kind", "Kustomization")
                .put("resources", Yaml.texts("rendered.yaml"))
                .put("patches", Yaml.items(patches))
                .build();
    }

    private static Yaml target(String kind, String name) {
        return YamlMap.map()
                .put("path", name + ".yaml")
                .put("target", YamlMap.map().put("kind", kind).put("name", name))
                .build();
    }

    private static Yaml removal(String ingress) {
        return Manifest.of("networking.k8s.io/v1", INGRESS, ingress)
                .put("$patch", "delete")
                .build();
    }

    private static Yaml patch(HelmPlan plan, HelmRelease release, String deployment) {
        YamlMap pod = YamlMap.map().put("terminationGracePeriodSeconds", GRACE_SECONDS);
        if (release.isRedundant()) {
            pod.put("affinity", affinity(release));
            pod.put("topologySpreadConstraints", Yaml.items(zones(release), hosts(release)));
        }
        if (!release.official().setsAccount()) {
            pod.put("serviceAccountName", release.name());
        }
        if (PodPlacement.isNamed(plan)
                && !release.official().reads("wso2.deployment.nodeSelector")) {
            pod.put("nodeSelector", PodPlacement.of(plan, release));
        }
        container(plan, release).ifPresent(it -> pod.put("containers", Yaml.items(it)));
        return Manifest.of("apps/v1", "Deployment", deployment)
                .put("spec", YamlMap.map().put("template", YamlMap.map().put("spec", pod)))
                .build();
    }

    /// A node that is tainted, as those of a lost zone are, does not count as a place: the pods of
    /// an elastic release may then crowd into the zones that are left. The two pods of a pair
    /// belong to two deployments, so their hash must not be matched; they never share a zone.
    private static Yaml zones(HelmRelease release) {
        YamlMap constraint =
                YamlMap.map()
                        .put("topologyKey", ZONE)
                        .put("maxSkew", 1)
                        .put("whenUnsatisfiable", "DoNotSchedule")
                        .put("nodeTaintsPolicy", "Honor");
        if (release.maximum() == 2) {
            constraint.put("minDomains", 2);
        }
        constraint.put("labelSelector", Manifest.podsOf(release));
        if (!release.official().isPair()) {
            constraint.put("matchLabelKeys", Yaml.texts("pod-template-hash"));
        }
        return constraint.build();
    }

    private static Yaml hosts(HelmRelease release) {
        return YamlMap.map()
                .put("topologyKey", HOST)
                .put("maxSkew", 1)
                .put("whenUnsatisfiable", "ScheduleAnyway")
                .put("labelSelector", Manifest.podsOf(release))
                .build();
    }

    private static Yaml affinity(HelmRelease release) {
        return YamlMap.map()
                .put(
                        "podAntiAffinity",
                        YamlMap.map()
                                .put(
                                        "preferredDuringSchedulingIgnoredDuringExecution",
                                        Yaml.items(
                                                apart(release, ZONE, ZONE_WEIGHT),
                                                apart(release, HOST, HOST_WEIGHT))))
                .build();
    }

    private static Yaml apart(HelmRelease release, String topology, int weight) {
        return YamlMap.map()
                .put("weight", weight)
                .put(
                        "podAffinityTerm",
                        YamlMap.map()
                                .put("topologyKey", topology)
                                .put("labelSelector", Manifest.podsOf(release)))
                .build();
    }

    /// What is changed in the product's container, if anything. Before 4.5 the charts name images
    /// by digest, which a design does not know.
    private static Optional<Yaml> container(HelmPlan plan, HelmRelease release) {
        YamlMap container = YamlMap.map().put("name", release.official().container());
        boolean changed = false;
        if (!release.official().takesTag()) {
            container.put("image", ReleaseImage.of(plan, release).toString());
            changed = true;
        }
        if (release.kind() == ChartKind.MICRO_INTEGRATOR) {
            container.put("lifecycle", drained());
            changed = true;
        }
        List<Yaml> variables = Variables.of(plan, release);
        if (!variables.isEmpty()) {
            container.put("env", Yaml.items(variables));
            changed = true;
        }
        return changed ? Optional.of(container.build()) : Optional.empty();
    }

    /// A load balancer needs a while to notice that a pod is about to go.
    private static YamlMap drained() {
        return YamlMap.map()
                .put(
                        "preStop",
                        YamlMap.map()
                                .put(
                                        "exec",
                                        YamlMap.map()
                                                .put(
                                                        "command",
                                                        Yaml.texts(
                                                                "sleep",
                                                                String.valueOf(
                                                                        AlbIngress
                                                                                .DRAIN_SECONDS)))));
    }
}
