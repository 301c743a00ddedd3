package io.drydock.app.deploy.helm.install;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/// An API server of our own that keeps objects and does what controllers would do at once: a
/// deployment has a replica set and pods. It does what Helm asks for, no more; it validates
/// nothing.
///
/// The image says what becomes of pods: `broken` cannot be pulled, `slow` is not ready until
/// [#hurry], `unmade` is not made, for the reason of [#unmadeBecause]; all others are ready.
final class FakeCluster implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Map<String, ObjectNode> objects = new TreeMap<>();
    private final AtomicInteger version = new AtomicInteger();
    private final List<Refusal> refusals = new CopyOnWriteArrayList<>();
    private final boolean secure;
    private volatile String demanded = "";
    private volatile String unmade = "";
    private volatile boolean hurried;
    final AtomicInteger requests = new AtomicInteger();

    private record Refusal(String method, String part, int status, String message) {}

    FakeCluster() {
        this(Optional.empty(), false);
    }

    /// @param tls what it speaks TLS with; empty for plain HTTP
    /// @param certified whether it lets only callers in who have a certificate
    FakeCluster(Optional<SSLContext> tls, boolean certified) {
        secure = tls.isPresent();
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try {
            server =
                    tls.isPresent()
                            ? secured(address, tls.get(), certified)
                            : HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
        put("/apis/networking.k8s.io/v1/ingressclasses/alb", object("IngressClass", "alb"));
    }

    private static HttpServer secured(InetSocketAddress address, SSLContext tls, boolean certified)
            throws IOException {
        HttpsServer https = HttpsServer.create(address, 0);
        https.setHttpsConfigurator(
                new HttpsConfigurator(tls) {
                    @Override
                    public void configure(HttpsParameters parameters) {
                        SSLParameters wanted = tls.getDefaultSSLParameters();
                        wanted.setNeedClientAuth(certified);
                        parameters.setSSLParameters(wanted);
                    }
                });
        return https;
    }

    String address() {
        return (secure ? "https" : "http") + "://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Answers requests of a method to addresses that contain a text with an error.
    void refuse(String method, String part, int status, String message) {
        refusals.add(new Refusal(method, part, status, message));
    }

    /// Lets only callers in who bring a token.
    void demand(String token) {
        demanded = token;
    }

    /// Why pods of the image `unmade` are not made.
    void unmadeBecause(String message) {
        unmade = message;
    }

    /// Lets slow pods become ready.
    synchronized void hurry() {
        hurried = true;
        paths("/deployments/").forEach(path -> control(path, at(path)));
    }

    /// Writes a kubeconfig whose current context is another than that of this cluster.
    static Path kubeConfig(Path file, FakeCluster wanted, FakeCluster current) throws IOException {
        return Files.writeString(
                file,
                """
                apiVersion: v1
                kind: Config
                current-context: decoy
                clusters:
                - {name: w, cluster: {server: "%s"}}
                - {name: d, cluster: {server: "%s"}}
                users:
                - {name: u, user: {token: not-a-real-token}}
                contexts:
                - {name: decoy, context: {cluster: d, user: u}}
                - {name: wanted, context: {cluster: w, user: u}}
                """
                        .formatted(wanted.address(), current.address()));
    }

    synchronized List<String> paths(String part) {
        return objects.keySet().stream().filter(path -> path.contains(part)).toList();
    }

    synchronized ObjectNode at(String path) {
        return java.util.Objects.requireNonNull(objects.get(path), path);
    }

    synchronized void put(String path, ObjectNode object) {
        store(path, object);
    }

    static ObjectNode object(String kind, String name) {
        ObjectNode object = JSON.createObjectNode().put("apiVersion", "v1").put("kind", kind);
        object.putObject("metadata").put("name", name);
        return object;
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        byte[] body = exchange.getRequestBody().readAllBytes();
        Answer answer = refused(exchange).orElseGet(() -> answer(exchange, body));
        byte[] bytes = JSON.writeValueAsBytes(answer.content());
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private record Answer(int status, JsonNode content) {}

    private Optional<Answer> refused(HttpExchange exchange) {
        String caller = exchange.getRequestHeaders().getFirst("Authorization");
        if (!demanded.isEmpty() && !("Bearer " + demanded).equals(caller)) {
            return Optional.of(error(401, "Unauthorized"));
        }
        return refusals.stream()
                .filter(it -> it.method().equals(exchange.getRequestMethod()))
                .filter(it -> exchange.getRequestURI().getPath().contains(it.part()))
                .findFirst()
                .map(it -> error(it.status(), it.message()));
    }

    private synchronized Answer answer(HttpExchange exchange, byte[] body) {
        String path = exchange.getRequestURI().getPath();
        boolean none = body.length == 0 || exchange.getRequestMethod().equals("DELETE");
        ObjectNode sent = none ? JSON.createObjectNode() : sent(body);
        String[] parts = path.substring(1).split("/", -1);
        if (path.endsWith("/selfsubjectaccessreviews")) {
            sent.putObject("status").put("allowed", true);
            return new Answer(201, sent);
        }
        if (isDiscovery(parts)) {
            return discovery(path);
        }
        return switch (exchange.getRequestMethod()) {
            case "GET" -> get(path, parts, exchange.getRequestURI().getRawQuery());
            case "POST" -> {
                String at = path + "/" + sent.at("/metadata/name").asText();
                yield objects.containsKey(at)
                        ? error(409, at + " already exists")
                        : stored(201, at, sent);
            }
            case "PUT" -> stored(200, path, sent);
            case "PATCH" -> patch(path, sent);
            case "DELETE" -> delete(path);
            default -> error(405, "no");
        };
    }

    private static ObjectNode sent(byte[] body) {
        return body[0] == 'k'
                ? ProtobufSecret.read(body)
                : Documents.object(new String(body, StandardCharsets.UTF_8));
    }

    private static boolean isDiscovery(String[] parts) {
        return parts.length == 1
                || (parts[0].equals("api") && parts.length == 2)
                || (parts[0].equals("apis") && parts.length <= 3);
    }

    private static Answer discovery(String path) {
        if (path.equals("/version")) {
            return new Answer(200, Discovery.version());
        }
        if (path.equals("/api")) {
            return new Answer(200, Discovery.versions());
        }
        if (path.equals("/apis")) {
            return new Answer(200, Discovery.groups());
        }
        ObjectNode resources = Discovery.resources(path.replaceFirst("^/apis?/", ""));
        return resources.path("resources").isEmpty()
                ? error(404, "the server could not find the requested resource")
                : new Answer(200, resources);
    }

    private Answer get(String path, String[] parts, String query) {
        ObjectNode one = objects.get(path);
        if (one != null) {
            return new Answer(200, one);
        }
        String plural = parts[parts.length - 1];
        boolean list = Discovery.KINDS.stream().anyMatch(kind -> kind.get(2).equals(plural));
        if (!list) {
            return error(404, path + " not found");
        }
        ObjectNode answer = JSON.createObjectNode();
        String kind =
                Discovery.KINDS.stream()
                        .filter(it -> it.get(2).equals(plural))
                        .findFirst()
                        .orElseThrow()
                        .get(1);
        answer.put("kind", kind + "List")
                .put("apiVersion", parts[0].equals("api") ? "v1" : parts[1] + "/" + parts[2]);
        answer.putObject("metadata").put("resourceVersion", String.valueOf(version.get()));
        ArrayNode items = answer.putArray("items");
        objects.forEach((key, object) -> {
            if (key.startsWith(path + "/") && selected(object, query)) {
                items.add(object);
            }
        });
        return new Answer(200, answer);
    }

    private static boolean selected(ObjectNode object, String query) {
        String decoded = query == null ? "" : URLDecoder.decode(query, StandardCharsets.UTF_8);
        return Arrays.stream(decoded.split("&"))
                .filter(it -> it.startsWith("labelSelector="))
                .flatMap(it -> Arrays.stream(it.substring("labelSelector=".length()).split(",")))
                .allMatch(it ->
                        object.at("/metadata/labels")
                                .path(it.split("=", -1)[0])
                                .asText()
                                .equals(it.replaceFirst("^[^=]*=+", "")));
    }

    private Answer patch(String path, ObjectNode patch) {
        ObjectNode object = objects.get(path);
        if (object == null) {
            return error(404, path + " not found");
        }
        patch.properties().removeIf(field -> field.getKey().startsWith("$"));
        StrategicMerge.apply(object, patch);
        return stored(200, path, object);
    }

    private Answer delete(String path) {
        ObjectNode gone = objects.remove(path);
        if (gone == null) {
            return error(404, path + " not found");
        }
        String uid = gone.at("/metadata/uid").asText();
        List.copyOf(objects.entrySet()).stream()
                .filter(it ->
                        it.getValue().at("/metadata/ownerReferences/0/uid").asText().equals(uid))
                .toList()
                .forEach(it -> objects.remove(it.getKey()));
        return new Answer(
                200, JSON.createObjectNode().put("kind", "Status").put("status", "Success"));
    }

    private Answer stored(int status, String path, ObjectNode object) {
        store(path, object);
        return new Answer(status, object);
    }

    private void store(String path, ObjectNode object) {
        ObjectNode metadata = object.withObject("/metadata");
        metadata.put("resourceVersion", String.valueOf(version.incrementAndGet()));
        if (!metadata.has("uid")) {
            metadata.put("uid", "uid-" + version.get());
            metadata.put("creationTimestamp", "2026-01-01T00:00:00Z");
        }
        metadata.put("generation", version.get());
        String[] parts = path.split("/", -1);
        if (parts.length > 4 && parts[parts.length - 4].equals("namespaces")) {
            metadata.put("namespace", parts[parts.length - 3]);
        }
        objects.put(path, object);
        if (path.contains("/services/")
                && !object.at("/spec/type").asText().equals("ExternalName")) {
            object.withObject("/spec").put("clusterIP", "10.0.0.1");
        }
        if (path.contains("/deployments/")) {
            control(path, object);
        }
    }

    private void control(String path, ObjectNode deployment) {
        int wanted = deployment.at("/spec/replicas").asInt(1);
        String image = deployment.at("/spec/template/spec/containers/0/image").asText();
        boolean broken = image.contains("broken");
        boolean ready =
                !broken && !image.contains("unmade") && (hurried || !image.contains("slow"));
        ObjectNode status = deployment.putObject("status");
        status.put("observedGeneration", deployment.at("/metadata/generation").asInt());
        status.put("replicas", wanted)
                .put("readyReplicas", ready ? wanted : 0)
                .put("updatedReplicas", wanted);
        String name = deployment.at("/metadata/name").asText();
        ObjectNode set = owned("ReplicaSet", name + "-1", deployment).put("apiVersion", "apps/v1");
        set.set("spec", deployment.path("spec").deepCopy());
        set.putObject("status").put("replicas", wanted).put("readyReplicas", ready ? wanted : 0);
        objects.put(path.replace("/deployments/", "/replicasets/") + "-1", set);
        String pods = path.replace("/apis/apps/v1/", "/api/v1/").replace("/deployments/", "/pods/");
        objects.keySet().removeIf(key -> key.startsWith(pods + "-1-"));
        if (image.contains("unmade")) {
            warn(path, name + "-1");
            return;
        }
        for (int n = 0; n < wanted; n++) {
            ObjectNode pod = owned("Pod", name + "-1-" + n, deployment);
            pod.set("spec", deployment.at("/spec/template/spec").deepCopy());
            pod.putObject("status")
                    .putArray("conditions")
                    .addObject()
                    .put("type", "Ready")
                    .put("status", ready ? "True" : "False");
            if (broken) {
                pod.withObject("/status")
                        .putArray("containerStatuses")
                        .addObject()
                        .putObject("state")
                        .putObject("waiting")
                        .put("reason", "ImagePullBackOff")
                        .put("message", "no such image");
            }
            objects.put(pods + "-1-" + n, pod);
        }
    }

    private void warn(String deployment, String set) {
        ObjectNode event = object("Event", set).put("type", "Warning");
        event.put("reason", "FailedCreate").put("message", unmade);
        event.putObject("involvedObject").put("kind", "ReplicaSet").put("name", set);
        objects.put(
                deployment
                        .replace("/apis/apps/v1/", "/api/v1/")
                        .replaceFirst("/deployments/.*", "/events/" + set),
                event);
    }

    private ObjectNode owned(String kind, String name, ObjectNode deployment) {
        ObjectNode object = object(kind, name);
        ObjectNode metadata = object.withObject("/metadata");
        metadata.put("namespace", deployment.at("/metadata/namespace").asText());
        metadata.put("uid", "uid-" + version.incrementAndGet());
        metadata.set("labels", deployment.at("/spec/template/metadata/labels").deepCopy());
        metadata.putArray("ownerReferences")
                .addObject()
                .put("apiVersion", "apps/v1")
                .put("kind", "Deployment")
                .put("controller", true)
                .put("name", deployment.at("/metadata/name").asText())
                .put("uid", deployment.at("/metadata/uid").asText());
        return object;
    }

    private static Answer error(int status, String message) {
        ObjectNode answer = JSON.createObjectNode().put("kind", "Status").put("apiVersion", "v1");
        answer.put("status", "Failure").put("message", message).put("code", status);
        answer.put(
                "reason",
                switch (status) {
                    case 401 -> "Unauthorized";
                    case 403 -> "Forbidden";
                    case 404 -> "NotFound";
                    case 409 -> "AlreadyExists";
                    default -> "Unknown";
                });
        return new Answer(status, answer);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
