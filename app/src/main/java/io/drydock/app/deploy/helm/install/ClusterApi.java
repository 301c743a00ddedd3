package io.drydock.app.deploy.helm.install;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.NetworkFault;
import io.drydock.app.deploy.Patience;
import io.drydock.app.deploy.helm.install.ClusterFault.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;

/// The few calls to a cluster's API that a deployment makes beside Helm's own. All of them go to
/// the one address that was confirmed.
final class ClusterApi implements AutoCloseable {

    static final String JSON = "application/json";
    static final String APPLY = "application/apply-patch+yaml";
    static final String MERGE = "application/merge-patch+json";

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration RENEW_BEFORE = Duration.ofMinutes(1);

    /// How a kind is spelled in addresses.
    ///
    /// @param plural the name of the resource
    /// @param namespaced whether objects of it belong to a namespace
    record Resource(String plural, boolean namespaced) {}

    private record Credentials(
            Optional<String> token,
            Optional<String> certificate,
            Optional<String> key,
            Instant until) {}

    /// How long an answer may take before that is said.
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private static final int TRIES = 4;

    private final ClusterAccess access;
    private final Patience patience;
    private final Map<String, JsonNode> versions = new ConcurrentHashMap<>();
    private volatile boolean repeats = true;
    private volatile Optional<HttpClient> client = Optional.empty();
    private Optional<Credentials> found = Optional.empty();

    ClusterApi(ClusterAccess access) {
        this(access, new Patience(Patience.Time.system(), SILENCE));
    }

    ClusterApi(ClusterAccess access, Patience patience) {
        this.access = access;
        this.patience = patience;
    }

    /// How calls are waited for.
    Patience patience() {
        return patience;
    }

    /// Whether calls that only ask are repeated when the cluster fails; while something is watched,
    /// the next look is the repetition.
    void repeat(boolean wanted) {
        repeats = wanted;
    }

    /// What stands at a path; empty when nothing does.
    Optional<JsonNode> get(String path) {
        for (int attempt = 1; ; attempt++) {
            try {
                return look(path);
            } catch (ClusterFault fault) {
                if (!repeats || !fault.mayPass() || attempt >= TRIES) {
                    throw fault;
                }
                Duration wait = Duration.ofSeconds(1L << (attempt - 1));
                patience.say(
                        fault.text()
                                + "; try "
                                + attempt
                                + " of "
                                + TRIES
                                + ", next in "
                                + wait.toSeconds()
                                + " s.");
                patience.rest(wait);
            }
        }
    }

    private Optional<JsonNode> look(String path) {
        HttpResponse<String> response = send("GET", path, JSON, "");
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(body(response, path));
    }

    JsonNode post(String path, JsonNode body) {
        return body(send("POST", path, JSON, Documents.text(body)), path);
    }

    JsonNode put(String path, JsonNode body) {
        return body(send("PUT", path, JSON, Documents.text(body)), path);
    }

    JsonNode patch(String path, String type, JsonNode body) {
        return body(send("PATCH", path, type, Documents.text(body)), path);
    }

    /// Deletes what stands at a path, and what belongs to it; nothing happens when it is absent.
    void delete(String path) {
        HttpResponse<String> response =
                send("DELETE", path + "?propagationPolicy=Background", JSON, "");
        if (response.statusCode() != 404) {
            body(response, path);
        }
    }

    /// The kind as the cluster knows it; empty when it does not.
    Optional<Resource> resource(String apiVersion, String kind) {
        String path = prefix(apiVersion);
        JsonNode list = versions.get(path);
        if (list == null) {
            list = get(path).orElseGet(Documents.MAPPER::createObjectNode);
            versions.put(path, list);
        }
        return list.path("resources")
                .valueStream()
                .filter(it -> it.path("kind").asText().equals(kind))
                .filter(it -> !it.path("name").asText().contains("/"))
                .findFirst()
                .map(it ->
                        new Resource(it.path("name").asText(), it.path("namespaced").asBoolean()));
    }

    /// The address of an object; empty when the cluster does not know its kind.
    Optional<String> path(ManifestObject object, String namespace) {
        return resource(object.apiVersion(), object.kind())
                .map(it ->
                        prefix(object.apiVersion())
                                + (it.namespaced() ? "/namespaces/" + namespace : "")
                                + "/"
                                + it.plural()
                                + "/"
                                + object.name());
    }

    private static String prefix(String apiVersion) {
        return (apiVersion.contains("/") ? "/apis/" : "/api/") + apiVersion;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode body(HttpResponse<String> response, String path) {
        int status = response.statusCode();
        if (status / 100 == 2) {
            return Documents.object(response.body());
        }
        String message = message(response.body(), status, path);
        throw switch (status) {
            case 401 ->
                    new ClusterFault(
                            Kind.UNKNOWN_CALLER,
                            "The cluster does not accept the credentials: " + message);
            case 403 -> new ClusterFault(Kind.FORBIDDEN, "The cluster forbids it: " + message);
            case 429 -> new ClusterFault(Kind.BUSY, "The cluster asks for fewer calls: " + message);
            case 500, 502, 503, 504 ->
                    new ClusterFault(
                            Kind.FAILING, "The cluster answers " + status + ": " + message);
            default -> new ClusterFault(Kind.REFUSED, message);
        };
    }

    private static String message(String body, int status, String path) {
        try {
            return Documents.textAt(Documents.object(body), "/message")
                    .orElse("HTTP " + status + " for " + path);
        } catch (IllegalArgumentException e) {
            return "HTTP " + status + " for " + path;
        }
    }

    private HttpResponse<String> send(String method, String path, String type, String body) {
        return patience.call(
                "The cluster at " + access.server(), () -> exchange(method, path, type, body));
    }

    private synchronized HttpResponse<String> exchange(
            String method, String path, String type, String body) {
        try {
            Credentials caller = credentials();
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(access.server() + path))
                            .timeout(ANSWER)
                            .header("Accept", JSON)
                            .header("Content-Type", type)
                            .method(
                                    method,
                                    body.isEmpty()
                                            ? BodyPublishers.noBody()
                                            : BodyPublishers.ofString(body));
            caller.token().ifPresent(it -> request.header("Authorization", "Bearer " + it));
            return client(caller).send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            NetworkFault fault = NetworkFault.of(e).orElseThrow(() -> new UncheckedIOException(e));
            throw new ClusterFault(
                    fault.kind() == NetworkFault.Kind.NO_ANSWER ? Kind.FAILING : Kind.UNREACHABLE,
                    "The cluster at " + access.server() + " " + fault.words());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeploymentException("Interrupted while asking the cluster.", e);
        }
    }

    private HttpClient client(Credentials caller) throws IOException {
        if (client.isEmpty()) {
            client =
                    Optional.of(
                            HttpClient.newBuilder()
                                    .version(HttpClient.Version.HTTP_1_1)
                                    .connectTimeout(CONNECT)
                                    .followRedirects(HttpClient.Redirect.NEVER)
                                    .sslContext(tls(caller))
                                    .build());
        }
        return client.get();
    }

    private SSLContext tls(Credentials caller) throws IOException {
        try {
            return PemKeys.context(access.authority(), caller.certificate(), caller.key());
        } catch (GeneralSecurityException e) {
            throw new DeploymentException(
                    "The kubeconfig's certificates or key cannot be used: " + e.getMessage(), e);
        }
    }

    /// A plugin's credentials serve until shortly before they end.
    private Credentials credentials() throws IOException {
        if (found.isEmpty() || found.get().until().isBefore(Instant.now())) {
            Credentials next = find();
            if (found.isPresent() && !found.get().certificate().equals(next.certificate())) {
                client.ifPresent(HttpClient::shutdownNow);
                client = Optional.empty();
            }
            found = Optional.of(next);
        }
        return found.get();
    }

    private Credentials find() throws IOException {
        if (access.plugin().isPresent()) {
            JsonNode status = access.plugin().get().run();
            return new Credentials(
                    Documents.textAt(status, "/token"),
                    Documents.textAt(status, "/clientCertificateData"),
                    Documents.textAt(status, "/clientKeyData"),
                    end(status));
        }
        if (access.tokenFile().isPresent()) {
            String token = Files.readString(access.tokenFile().get()).strip();
            return new Credentials(
                    Optional.of(token),
                    access.certificate(),
                    access.key(),
                    Instant.now().plus(RENEW_BEFORE));
        }
        return new Credentials(access.token(), access.certificate(), access.key(), Instant.MAX);
    }

    private static Instant end(JsonNode status) {
        try {
            return Documents.textAt(status, "/expirationTimestamp")
                    .map(Instant::parse)
                    .map(it -> it.minus(RENEW_BEFORE))
                    .orElse(Instant.MAX);
        } catch (DateTimeParseException e) {
            throw new DeploymentException(
                    "The credentials end at a time that cannot be read: " + e.getParsedString(), e);
        }
    }

    /// A call that nobody waits for any more may still hold the lock, so none is taken here.
    @Override
    public void close() {
        client.ifPresent(HttpClient::shutdownNow);
        client = Optional.empty();
    }
}
