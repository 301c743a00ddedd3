package io.drydock.app.deploy.helm.install;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.app.deploy.DeploymentException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/// Does in a namespace what the controllers and the machines of a cluster do, which an API server
/// alone lacks: a deployment gets a replica set and pods, pods are ready unless their image is
/// named `broken`, and what an absent owner leaves behind is collected.
final class Controllers implements AutoCloseable {

    private static final long PAUSE = 100;

    private final ClusterApi api;
    private final String apps;
    private final String core;
    private final Thread thread;
    private volatile boolean ended;
    private volatile String failure = "";

    Controllers(ClusterAccess access, String namespace) {
        this.api = new ClusterApi(access);
        this.apps = "/apis/apps/v1/namespaces/" + namespace + "/";
        this.core = "/api/v1/namespaces/" + namespace + "/";
        this.thread = Thread.ofPlatform().daemon().name("controllers").start(this::run);
    }

    private void run() {
        while (!ended) {
            try {
                Set<String> uids = new HashSet<>();
                for (JsonNode deployment : items(apps + "deployments")) {
                    uids.add(uid(deployment));
                    reconcile((ObjectNode) deployment);
                }
                collect(apps + "replicasets", uids);
                items(apps + "replicasets").forEach(set -> uids.add(uid(set)));
                collect(core + "pods", uids);
                Thread.sleep(PAUSE);
            } catch (ClusterFault | DeploymentException e) {
                // Helm changes objects at the same time; the next round sees them as they are.
                failure = String.valueOf(e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// What went wrong last; empty when nothing did.
    String failure() {
        return failure;
    }

    private JsonNode items(String path) {
        return api.get(path).orElseThrow().path("items");
    }

    private static String uid(JsonNode object) {
        return object.at("/metadata/uid").asText();
    }

    private void collect(String path, Set<String> uids) {
        for (JsonNode object : items(path)) {
            if (!uids.contains(object.at("/metadata/ownerReferences/0/uid").asText())) {
                api.delete(path + "/" + object.at("/metadata/name").asText());
            }
        }
    }

    private void reconcile(ObjectNode deployment) {
        String image = deployment.at("/spec/template/spec/containers/0/image").asText();
        String name =
                deployment.at("/metadata/name").asText()
                        + "-"
                        + Integer.toHexString(image.hashCode());
        int wanted = deployment.at("/spec/replicas").asInt(1);
        boolean ready = !image.contains("broken");
        ObjectNode set = replicaSet(deployment, name);
        pods(set, wanted, ready);
        String owner = uid(deployment);
        for (JsonNode other : items(apps + "replicasets")) {
            if (other.at("/metadata/ownerReferences/0/uid").asText().equals(owner)
                    && !other.at("/metadata/name").asText().equals(name)) {
                api.delete(apps + "replicasets/" + other.at("/metadata/name").asText());
            }
        }
        count(apps + "replicasets/" + name, set, wanted, ready);
        count(
                apps + "deployments/" + deployment.at("/metadata/name").asText(),
                deployment,
                wanted,
                ready);
    }

    private ObjectNode replicaSet(ObjectNode deployment, String name) {
        String path = apps + "replicasets";
        if (api.get(path + "/" + name).isEmpty()) {
            ObjectNode set = owned(deployment, "apps/v1", "Deployment", "ReplicaSet", name);
            ObjectNode spec = set.putObject("spec");
            spec.set("replicas", deployment.at("/spec/replicas"));
            spec.set("selector", deployment.at("/spec/selector"));
            spec.set("template", deployment.at("/spec/template"));
            return (ObjectNode) api.post(path, set);
        }
        return (ObjectNode)
                api.get(path + "/" + name)
                        .orElseThrow(() -> new DeploymentException(name + " is gone."));
    }

    private void pods(ObjectNode set, int wanted, boolean ready) {
        String name = set.at("/metadata/name").asText();
        for (int n = 0; n < wanted; n++) {
            String path = core + "pods/" + name + "-" + n;
            if (api.get(path).isEmpty()) {
                ObjectNode pod = owned(set, "v1", "ReplicaSet", "Pod", name + "-" + n);
                pod.set("spec", set.at("/spec/template/spec"));
                api.post(core + "pods", pod);
            }
            ObjectNode status = Documents.MAPPER.createObjectNode();
            status.put("phase", ready ? "Running" : "Pending");
            status.putArray("conditions")
                    .addObject()
                    .put("type", "Ready")
                    .put("status", ready ? "True" : "False");
            JsonNode container = set.at("/spec/template/spec/containers/0");
            ObjectNode shown = status.putArray("containerStatuses").addObject();
            shown.put("name", container.path("name").asText())
                    .put("image", container.path("image").asText())
                    .put("imageID", "")
                    .put("ready", ready)
                    .put("restartCount", 0);
            if (ready) {
                shown.putObject("state").putObject("running");
            } else {
                shown.putObject("state")
                        .putObject("waiting")
                        .put("reason", "ImagePullBackOff")
                        .put("message", "no such image");
            }
            status(path, status);
        }
        for (JsonNode pod : items(core + "pods")) {
            String[] parts = pod.at("/metadata/name").asText().split("-", -1);
            if (pod.at("/metadata/name").asText().startsWith(name + "-")
                    && Integer.parseInt(parts[parts.length - 1]) >= wanted) {
                api.delete(core + "pods/" + pod.at("/metadata/name").asText());
            }
        }
    }

    private ObjectNode owned(
            JsonNode owner, String apiVersion, String ownerKind, String kind, String name) {
        ObjectNode object = Documents.MAPPER.createObjectNode();
        object.put("apiVersion", apiVersion).put("kind", kind);
        ObjectNode metadata = object.putObject("metadata");
        metadata.put("name", name);
        metadata.set("labels", owner.at("/spec/template/metadata/labels"));
        metadata.putArray("ownerReferences")
                .addObject()
                .put("apiVersion", "apps/v1")
                .put("kind", ownerKind)
                .put("name", owner.at("/metadata/name").asText())
                .put("uid", uid(owner))
                .put("controller", true);
        return object;
    }

    private void count(String path, JsonNode object, int wanted, boolean ready) {
        ObjectNode status = Documents.MAPPER.createObjectNode();
        status.put("observedGeneration", object.at("/metadata/generation").asInt());
        status.put("replicas", wanted)
                .put("readyReplicas", ready ? wanted : 0)
                .put("availableReplicas", ready ? wanted : 0);
        if (path.contains("/deployments/")) {
            status.put("updatedReplicas", wanted);
        }
        status(path, status);
    }

    private void status(String path, ObjectNode status) {
        Optional<JsonNode> object = api.get(path);
        if (object.isEmpty()) {
            return;
        }
        JsonNode now = object.get().path("status");
        boolean same =
                StreamSupport.stream(((Iterable<String>) status::fieldNames).spliterator(), false)
                        .allMatch(field -> now.path(field).equals(status.path(field)));
        if (!same) {
            ObjectNode patch = Documents.MAPPER.createObjectNode();
            patch.set("status", status);
            api.patch(path + "/status", ClusterApi.MERGE, patch);
        }
    }

    @Override
    public void close() {
        ended = true;
        thread.interrupt();
        api.close();
    }
}
