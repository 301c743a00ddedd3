package io.drydock.app.deploy.helm.install;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.app.deploy.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Compares what runs with what the releases say: whether objects are there, how many pods, which
/// images and variables, which configuration, which ports. What the cluster fills in by itself is
/// not looked at.
final class DriftReader {

    private static final Map<String, List<String>> FIELDS =
            Map.of(
                    "Deployment", List.of("/spec/replicas", "/spec/template/spec/containers"),
                    "StatefulSet", List.of("/spec/replicas", "/spec/template/spec/containers"),
                    "ConfigMap", List.of("/data"),
                    "Service", List.of("/spec/type", "/spec/selector", "/spec/externalName"),
                    "PodDisruptionBudget", List.of("/spec/maxUnavailable", "/spec/minAvailable"),
                    "HorizontalPodAutoscaler", List.of("/spec/minReplicas", "/spec/maxReplicas"));

    /// Quantities are written back in another form.
    private static final Set<String> CONTAINER_FIELDS = Set.of("image", "env", "command", "args");

    private final ClusterApi api;
    private final String namespace;
    private final List<Difference> differences = new ArrayList<>();

    DriftReader(ClusterApi api, String namespace) {
        this.api = api;
        this.namespace = namespace;
    }

    List<Difference> of(List<ReleaseRecord> releases) {
        Set<String> scaled =
                releases.stream()
                        .flatMap(release -> ManifestObject.of(release.manifest()).stream())
                        .filter(object -> object.kind().equals("HorizontalPodAutoscaler"))
                        .map(object -> object.at("/spec/scaleTargetRef/name").asText())
                        .collect(Collectors.toSet());
        for (ReleaseRecord release : releases) {
            for (ManifestObject object : ManifestObject.of(release.manifest())) {
                compare(release, object, scaled);
            }
        }
        return List.copyOf(differences);
    }

    private void compare(ReleaseRecord release, ManifestObject object, Set<String> scaled) {
        Optional<JsonNode> live = api.path(object, namespace).flatMap(api::get);
        if (live.isEmpty()) {
            add(release, object, "", "there", "gone");
            return;
        }
        for (String field : FIELDS.getOrDefault(object.kind(), List.of())) {
            boolean autoscaled = field.equals("/spec/replicas") && scaled.contains(object.name());
            if (!autoscaled && !object.at(field).isMissingNode()) {
                compare(release, object, field, object.at(field), live.get().at(field));
            }
        }
    }

    private void compare(
            ReleaseRecord release, ManifestObject object, String path, JsonNode was, JsonNode is) {
        if (path.endsWith("/containers")) {
            for (JsonNode container : was) {
                JsonNode same =
                        is.valueStream()
                                .filter(it -> it.path("name").equals(container.path("name")))
                                .findFirst()
                                .orElseGet(Documents.MAPPER::createObjectNode);
                for (String field : CONTAINER_FIELDS.stream().sorted().toList()) {
                    if (container.has(field)) {
                        String at = path + "/" + container.path("name").asText() + "/" + field;
                        compare(release, object, at, container.path(field), same.path(field));
                    }
                }
            }
        } else if (!contains(was, is)) {
            add(release, object, path, shown(was), shown(is));
        }
    }

    /// Whether all that was deployed is there; more may be.
    private static boolean contains(JsonNode was, JsonNode is) {
        if (was.isObject()) {
            return was.propertyStream()
                    .allMatch(field -> contains(field.getValue(), is.path(field.getKey())));
        }
        if (was.isArray()) {
            for (int i = 0; i < was.size(); i++) {
                if (!contains(was.get(i), is.path(i))) {
                    return false;
                }
            }
            return was.size() == is.size();
        }
        return was.isNull() || was.asText().equals(is.asText());
    }

    /// Configuration may hold what should not be shown.
    private static String shown(JsonNode node) {
        if (node.isMissingNode()) {
            return "none";
        }
        return node.isValueNode() ? node.asText() : node.size() + " entries";
    }

    private void add(
            ReleaseRecord release, ManifestObject object, String path, String was, String is) {
        differences.add(
                new Difference(object.name(), object.kind(), path, was, is, release.element()));
    }
}
