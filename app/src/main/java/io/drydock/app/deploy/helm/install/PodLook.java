package io.drydock.app.deploy.helm.install;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// How the pods of a release are doing, and what keeps them from being ready.
///
/// @param ready how many are
/// @param wanted how many should be
/// @param present how many there are, ready or not
/// @param trouble what the cluster says about the first that is in trouble
record PodLook(int ready, int wanted, int present, Optional<String> trouble) {

    private static final List<String> ORDINARY = List.of("ContainerCreating", "PodInitializing");

    static PodLook at(ClusterApi api, String namespace, List<ManifestObject> objects) {
        int ready = 0;
        int wanted = 0;
        int present = 0;
        List<String> troubles = new ArrayList<>();
        List<String> owners = new ArrayList<>();
        for (ManifestObject object : objects) {
            if (!object.kind().equals("Deployment") && !object.kind().equals("StatefulSet")) {
                continue;
            }
            owners.add(object.name());
            wanted += object.at("/spec/replicas").asInt(1);
            for (JsonNode pod : pods(api, namespace, object)) {
                present++;
                if (isReady(pod)) {
                    ready++;
                } else {
                    trouble(pod).ifPresent(troubles::add);
                }
            }
        }
        if (ready < wanted && troubles.isEmpty()) {
            troubles.addAll(warnings(api, namespace, owners));
        }
        return new PodLook(ready, wanted, present, troubles.stream().findFirst());
    }

    private static JsonNode pods(ClusterApi api, String namespace, ManifestObject owner) {
        String selector =
                owner.at("/spec/selector/matchLabels")
                        .propertyStream()
                        .map(label -> label.getKey() + "=" + label.getValue().asText())
                        .collect(Collectors.joining(","));
        return api.get(
                        "/api/v1/namespaces/"
                                + namespace
                                + "/pods?labelSelector="
                                + ClusterApi.encoded(selector))
                .orElseGet(Documents.MAPPER::createObjectNode)
                .path("items");
    }

    private static boolean isReady(JsonNode pod) {
        return condition(pod, "Ready")
                .filter(it -> it.path("status").asText().equals("True"))
                .isPresent();
    }

    private static Optional<JsonNode> condition(JsonNode pod, String type) {
        return pod.at("/status/conditions")
                .valueStream()
                .filter(it -> it.path("type").asText().equals(type))
                .findFirst();
    }

    private static Optional<String> trouble(JsonNode pod) {
        String name = pod.at("/metadata/name").asText();
        for (String list : List.of("/status/initContainerStatuses", "/status/containerStatuses")) {
            for (JsonNode status : pod.at(list)) {
                JsonNode waiting = status.at("/state/waiting");
                String reason = waiting.path("reason").asText();
                if (!reason.isEmpty() && !ORDINARY.contains(reason)) {
                    return Optional.of(
                            (name + ": " + reason + ": " + waiting.path("message").asText())
                                    .replaceAll(": $", ""));
                }
            }
        }
        return condition(pod, "PodScheduled")
                .filter(it -> it.path("status").asText().equals("False"))
                .map(it ->
                        name
                                + ": "
                                + it.path("reason").asText()
                                + ": "
                                + it.path("message").asText());
    }

    /// Missing secrets and refused pods show only as events, of pods or of the sets that make them.
    private static List<String> warnings(ClusterApi api, String namespace, List<String> owners) {
        JsonNode events =
                api.get(
                                "/api/v1/namespaces/"
                                        + namespace
                                        + "/events?fieldSelector="
                                        + ClusterApi.encoded("type=Warning"))
                        .orElseGet(Documents.MAPPER::createObjectNode)
                        .path("items");
        return events.valueStream()
                .filter(event -> event.path("type").asText().equals("Warning"))
                .filter(event ->
                        owners.stream()
                                .anyMatch(event.at("/involvedObject/name").asText()::startsWith))
                .map(event ->
                        event.at("/involvedObject/name").asText()
                                + ": "
                                + event.path("reason").asText()
                                + ": "
                                + event.path("message").asText())
                .toList()
                .reversed();
    }

    String text() {
        String count = ready + " of " + wanted + " pods ready";
        return trouble.map(it -> count + "; " + it).orElse(count);
    }
}
