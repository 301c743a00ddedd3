package io.drydock.app.deploy.helm.install;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.app.deploy.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What a cluster must have before releases are put into it.
final class ClusterChecks {

    private final ClusterApi api;
    private final String namespace;
    private final List<Check> checks = new ArrayList<>();

    ClusterChecks(ClusterApi api, String namespace) {
        this.api = api;
        this.namespace = namespace;
    }

    List<Check> of(List<WantedRelease> releases) {
        List<ManifestObject> objects =
                releases.stream().flatMap(release -> release.objects().stream()).toList();
        boolean exists = api.get("/api/v1/namespaces/" + namespace).isPresent();
        rights(exists);
        kinds(objects);
        secrets(objects, exists);
        classes(
                objects,
                "PersistentVolumeClaim",
                "storageClassName",
                "storage.k8s.io/v1",
                "storageclasses");
        classes(objects, "Ingress", "ingressClassName", "networking.k8s.io/v1", "ingressclasses");
        classes(
                objects,
                "Gateway",
                "gatewayClassName",
                "gateway.networking.k8s.io/v1",
                "gatewayclasses");
        return checks;
    }

    private void rights(boolean exists) {
        List<String> missing = new ArrayList<>();
        if (!exists && !may("create", "", "namespaces")) {
            missing.add("create namespaces");
        }
        for (String verb : List.of("create", "patch", "delete")) {
            for (String kind : List.of("secrets", "services", "configmaps", "deployments")) {
                String group = kind.equals("deployments") ? "apps" : "";
                if (!may(verb, group, kind)) {
                    missing.add(verb + " " + kind);
                }
            }
        }
        String where =
                exists ? "Namespace " + namespace + " is there" : namespace + " will be made";
        checks.add(
                missing.isEmpty()
                        ? Check.passed("Rights", where + ", and this identity may use it.")
                        : Check.failed(
                                "Rights",
                                "This identity may not " + String.join(", ", missing) + ".",
                                "Ask for a role with these rights in " + namespace + "."));
    }

    private boolean may(String verb, String group, String resource) {
        ObjectNode review = Documents.MAPPER.createObjectNode();
        review.put("apiVersion", "authorization.k8s.io/v1").put("kind", "SelfSubjectAccessReview");
        review.putObject("spec")
                .putObject("resourceAttributes")
                .put("verb", verb)
                .put("group", group)
                .put("resource", resource)
                .put("namespace", resource.equals("namespaces") ? "" : namespace);
        return api.post("/apis/authorization.k8s.io/v1/selfsubjectaccessreviews", review)
                .at("/status/allowed")
                .asBoolean();
    }

    private void kinds(List<ManifestObject> objects) {
        Set<String> unknown = new TreeSet<>();
        for (ManifestObject object : objects) {
            if (api.resource(object.apiVersion(), object.kind()).isEmpty()) {
                unknown.add(object.kind() + " of " + object.apiVersion());
            }
        }
        checks.add(
                unknown.isEmpty()
                        ? Check.passed("Kinds", "The cluster knows every kind of object.")
                        : Check.failed(
                                "Kinds",
                                "The cluster does not know " + String.join(", ", unknown) + ".",
                                "Install the controllers that bring these custom resource"
                                        + " definitions."));
    }

    private void secrets(List<ManifestObject> objects, boolean exists) {
        Set<String> wanted = new TreeSet<>();
        objects.forEach(object -> references(object.content(), wanted));
        objects.stream()
                .filter(object -> object.kind().equals("Secret"))
                .map(ManifestObject::name)
                .forEach(wanted::remove);
        objects.stream()
                .filter(object -> object.kind().equals("ExternalSecret"))
                .map(object -> object.at("/spec/target/name").asText(object.name()))
                .forEach(wanted::remove);
        wanted.removeIf(name ->
                exists
                        && api.get("/api/v1/namespaces/" + namespace + "/secrets/" + name)
                                .isPresent());
        checks.add(
                wanted.isEmpty()
                        ? Check.passed("Secrets", "Every secret that pods read is there or made.")
                        : Check.failed(
                                "Secrets",
                                "These secrets are missing in "
                                        + namespace
                                        + ": "
                                        + String.join(", ", wanted)
                                        + ".",
                                "Make them first, or install External Secrets; the exported"
                                        + " README says what they hold."));
    }

    private static void references(JsonNode node, Set<String> out) {
        if (!node.path("optional").asBoolean()) {
            name(node.path("secretKeyRef").path("name"), out);
            name(node.path("secretRef").path("name"), out);
            name(node.path("secret").path("secretName"), out);
            node.path("imagePullSecrets").forEach(it -> name(it.path("name"), out));
        }
        node.forEach(child -> references(child, out));
    }

    private static void name(JsonNode name, Set<String> out) {
        if (name.isTextual() && !name.asText().isBlank()) {
            out.add(name.asText());
        }
    }

    private void classes(
            List<ManifestObject> objects, String kind, String field, String group, String plural) {
        Set<String> missing = new TreeSet<>();
        for (ManifestObject object : objects) {
            String name = object.at("/spec/" + field).asText();
            if (object.kind().equals(kind)
                    && !name.isEmpty()
                    && api.get("/apis/" + group + "/" + plural + "/" + name).isEmpty()) {
                missing.add(name);
            }
        }
        if (!missing.isEmpty()) {
            checks.add(
                    Check.failed(
                            kind,
                            "The cluster has none of the " + plural + " " + missing + ".",
                            "Make them, or install the driver or controller that brings them."));
        }
    }
}
