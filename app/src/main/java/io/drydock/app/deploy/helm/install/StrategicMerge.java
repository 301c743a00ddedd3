package io.drydock.app.deploy.helm.install;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/// Kubernetes' strategic merge for workloads: mappings are merged, and so are those lists whose
/// entries have a key; other lists are replaced. The keys are those of `io.k8s.api.core.v1.PodSpec`
/// and `Container` (`x-kubernetes-patch-merge-key`).
final class StrategicMerge {

    private static final Map<String, String> KEYS =
            Map.of(
                    "containers", "name",
                    "initContainers", "name",
                    "env", "name",
                    "volumes", "name",
                    "volumeMounts", "mountPath",
                    "ports", "containerPort",
                    "imagePullSecrets", "name",
                    "hostAliases", "ip",
                    "topologySpreadConstraints", "topologyKey");

    private StrategicMerge() {}

    /// Changes an object as a patch says.
    static void apply(ObjectNode target, JsonNode patch) {
        patch.properties()
                .forEach(field -> {
                    String name = field.getKey();
                    JsonNode value = field.getValue();
                    JsonNode present = target.get(name);
                    if (value.isNull()) {
                        target.remove(name);
                    } else if (present instanceof ObjectNode below && value.isObject()) {
                        apply(below, value);
                    } else if (present instanceof ArrayNode below
                            && value instanceof ArrayNode above
                            && KEYS.containsKey(name)) {
                        merge(below, above, Optional.ofNullable(KEYS.get(name)).orElseThrow());
                    } else {
                        target.set(name, value.deepCopy());
                    }
                });
    }

    private static void merge(ArrayNode below, ArrayNode above, String key) {
        for (JsonNode item : above) {
            Optional<ObjectNode> same =
                    below.valueStream()
                            .filter(it -> it.path(key).equals(item.path(key)))
                            .map(ObjectNode.class::cast)
                            .findFirst();
            if (same.isPresent()) {
                apply(same.get(), item);
            } else {
                below.add(item.deepCopy());
            }
        }
    }
}
