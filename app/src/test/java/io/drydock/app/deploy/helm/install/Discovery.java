package io.drydock.app.deploy.helm.install;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What an API server says of itself: its version, and the kinds it knows.
final class Discovery {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Group version, kind, plural, namespaced.
    static final List<List<String>> KINDS =
            List.of(
                    List.of("v1", "Namespace", "namespaces", "false"),
                    List.of("v1", "Secret", "secrets", "true"),
                    List.of("v1", "ConfigMap", "configmaps", "true"),
                    List.of("v1", "Service", "services", "true"),
                    List.of("v1", "ServiceAccount", "serviceaccounts", "true"),
                    List.of("v1", "Pod", "pods", "true"),
                    List.of("v1", "Event", "events", "true"),
                    List.of("apps/v1", "Deployment", "deployments", "true"),
                    List.of("apps/v1", "ReplicaSet", "replicasets", "true"),
                    List.of("policy/v1", "PodDisruptionBudget", "poddisruptionbudgets", "true"),
                    List.of("networking.k8s.io/v1", "NetworkPolicy", "networkpolicies", "true"),
                    List.of("networking.k8s.io/v1", "Ingress", "ingresses", "true"),
                    List.of("networking.k8s.io/v1", "IngressClass", "ingressclasses", "false"),
                    List.of(
                            "autoscaling/v2",
                            "HorizontalPodAutoscaler",
                            "horizontalpodautoscalers",
                            "true"));

    private Discovery() {}

    static ObjectNode version() {
        return JSON.createObjectNode()
                .put("gitVersion", "v1.32.0")
                .put("major", "1")
                .put("minor", "32");
    }

    static ObjectNode versions() {
        ObjectNode answer = JSON.createObjectNode().put("kind", "APIVersions");
        answer.putArray("versions").add("v1");
        return answer;
    }

    static ObjectNode groups() {
        ObjectNode answer =
                JSON.createObjectNode().put("kind", "APIGroupList").put("apiVersion", "v1");
        ArrayNode groups = answer.putArray("groups");
        for (String name : groupVersions()) {
            if (name.contains("/")) {
                ObjectNode version =
                        JSON.createObjectNode()
                                .put("groupVersion", name)
                                .put("version", name.split("/", -1)[1]);
                ObjectNode group = groups.addObject().put("name", name.split("/", -1)[0]);
                group.putArray("versions").add(version);
                group.set("preferredVersion", version);
            }
        }
        return answer;
    }

    static List<String> groupVersions() {
        return KINDS.stream().map(List::getFirst).distinct().toList();
    }

    static String path(String groupVersion) {
        return (groupVersion.contains("/") ? "/apis/" : "/api/") + groupVersion;
    }

    /// The kinds of a group's version; without any it does not know the group.
    static ObjectNode resources(String groupVersion) {
        ObjectNode answer =
                JSON.createObjectNode()
                        .put("kind", "APIResourceList")
                        .put("groupVersion", groupVersion);
        ArrayNode resources = answer.putArray("resources");
        for (List<String> kind : KINDS) {
            if (kind.getFirst().equals(groupVersion)) {
                ObjectNode resource = resources.addObject();
                resource.put("kind", kind.get(1)).put("name", kind.get(2));
                resource.put("singularName", "").put("namespaced", kind.get(3).equals("true"));
                Arrays.asList("get", "list", "create", "update", "patch", "delete", "watch")
                        .forEach(resource.withArray("/verbs")::add);
            }
        }
        return answer;
    }

    /// The kinds whose lists stand at a path; empty when none do.
    static Optional<List<String>> listedAt(String path) {
        return KINDS.stream()
                .filter(kind -> path.startsWith(path(kind.getFirst()) + "/"))
                .filter(kind -> path.endsWith("/" + kind.get(2)))
                .findFirst();
    }
}
