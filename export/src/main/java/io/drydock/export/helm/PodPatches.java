package io.drydock.export.helm;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/// What is changed in the pods that the charts render, because no value can: they spread over
/// zones, their affinity selects labels that exist, and they get the time to end what they began.
final class PodPatches {

    private static final String ZONE = "topology.kubernetes.io/zone";
    private static final String HOST = "kubernetes.io/hostname";

    /// Longer than the wait before the stop, and than the product takes to end, in seconds.
    private static final int GRACE_SECONDS = AlbIngress.DRAIN_SECONDS + 90;

    private static final int ZONE_WEIGHT = 100;
    private static final int HOST_WEIGHT = 50;

    private PodPatches() {}

    static void write(HelmPlan plan, SequencedMap<String, String> files) {
        for (HelmRelease release : plan.releases()) {
            files.put(
                    "patches/" + release.name() + "/kustomization.yaml",
                    YamlWriter.write(kustomization(release)));
            List<String> deployments = release.names().deployments();
            for (int n = 0; n < deployments.size(); n++) {
                files.put(
                        release.patchFiles().get(n),
                        YamlWriter.write(
                                "Changes to the pods of release " + release.name() + ".",
                                patch(plan, release, deployments.get(n))));
            }
        }
    }

    /// Each patch names its target apart: by its own name it would not match an object with a
    /// namespace, and only the installation knows the namespace.
    private static Yaml kustomization(HelmRelease release) {
        List<Yaml> patches = new ArrayList<>();
        for (String deployment : release.names().deployments()) {
            patches.add(
                    YamlMap.map()
                            .put("path", deployment + ".yaml")
                            .put(
                                    "target",
                                    YamlMap.map().put("kind", "Deployment").put("name", deployment))
                            .build());
        }
        return YamlMap.map()
                .put("apiVersion", "kustomize.config.k8s.io/v1beta1")
                .put("kind", "Kustomization")
                .put("resources", Yaml.texts("rendered.yaml"))
                .put("patches", Yaml.items(patches))
                .build();
    }

    private static Yaml patch(HelmPlan plan, HelmRelease release, String deployment) {
        YamlMap pod = YamlMap.map().put("terminationGracePeriodSeconds", GRACE_SECONDS);
        if (release.isRedundant()) {
            pod.put("affinity", affinity(release));
            pod.put("topologySpreadConstraints", Yaml.items(zones(release), hosts(release)));
        }
        List<Yaml> variables = variables(plan, release);
        if (!variables.isEmpty()) {
            pod.put("containers", Yaml.items(container(release, variables)));
        }
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
        if (!release.kind().isPair()) {
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

    /// What the configuration names because no value takes it from a secret.
    private static List<Yaml> variables(HelmPlan plan, HelmRelease release) {
        List<Yaml> variables = new ArrayList<>();
        if (SecretValues.needsVariables(plan, release)) {
            String secret = Secrets.passwords(plan.cluster(release));
            for (Secrets.Keystore store : Secrets.KEYSTORES) {
                variables.add(variable(store.passwordVariable(), secret, store.passwordKey()));
                variables.add(
                        variable(store.keyPasswordVariable(), secret, store.keyPasswordKey()));
            }
            variables.add(
                    variable(Secrets.TRUSTSTORE_VARIABLE, secret, Secrets.TRUSTSTORE_PASSWORD));
        }
        if (CounterStore.needsPassword(plan, release)) {
            variables.add(
                    variable(
                            CounterStore.VARIABLE,
                            Secrets.GENERAL,
                            Secrets.COUNTER_STORE_PASSWORD));
        }
        return variables;
    }

    private static Yaml container(HelmRelease release, List<Yaml> variables) {
        return YamlMap.map()
                .put("name", release.kind().container())
                .put("env", Yaml.items(variables))
                .build();
    }

    private static Yaml variable(String name, String secret, String key) {
        return YamlMap.map()
                .put("name", name)
                .put(
                        "valueFrom",
                        YamlMap.map()
                                .put(
                                        "secretKeyRef",
                                        YamlMap.map().put("name", secret).put("key", key)))
                .build();
    }
}
