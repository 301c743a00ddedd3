package io.drydock.app.deploy.helm.install;

import io.drydock.model.design.ElementId;
import java.util.List;
import java.util.Optional;

/// A release as a design wants it.
///
/// @param name the release's name
/// @param element the cluster of the design that it stands for; empty for what all of them share
/// @param chart the name of the chart that it was rendered with
/// @param version that chart's version
/// @param values the values it was rendered with, as JSON
/// @param manifest what is to run: what the chart rendered, with the pods patched
record WantedRelease(
        String name,
        Optional<ElementId> element,
        String chart,
        String version,
        String values,
        String manifest) {

    List<ManifestObject> objects() {
        return ManifestObject.of(manifest);
    }

    /// How many pods it starts with: those of its deployments, where an autoscaler does not say
    /// otherwise.
    int pods() {
        List<ManifestObject> objects = objects();
        return objects.stream()
                .filter(it -> it.kind().equals("Deployment") || it.kind().equals("StatefulSet"))
                .mapToInt(it -> pods(it, objects))
                .sum();
    }

    private static int pods(ManifestObject deployment, List<ManifestObject> objects) {
        return objects.stream()
                .filter(it -> it.kind().equals("HorizontalPodAutoscaler"))
                .filter(it -> it.at("/spec/scaleTargetRef/name").asText().equals(deployment.name()))
                .findFirst()
                .map(it -> it.at("/spec/minReplicas").asInt(1))
                .orElseGet(() -> deployment.at("/spec/replicas").asInt(1));
    }

    String type() {
        return "Helm release of " + chart + " " + version;
    }
}
