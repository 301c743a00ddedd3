package io.drydock.app.deploy.helm.install;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.client.server.mock.KubernetesMixedDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.ServerRequest;
import io.fabric8.mockwebserver.ServerResponse;
import io.fabric8.mockwebserver.dsl.HttpMethod;
import io.fabric8.mockwebserver.http.Buffer;
import io.fabric8.mockwebserver.http.MockResponse;
import io.fabric8.mockwebserver.http.RecordedRequest;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The mock server of fabric8 that keeps objects (its CRUD mode). Which kinds there are is told to
/// it as expectations; see `docs/decisions/0029` for what else Helm needs.
final class Fabric8Cluster implements TestCluster {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// It would tell of each of some thousand requests.
    private static final Logger LOG = Logger.getLogger(MockWebServer.class.getName());

    private final KubernetesMockServer server;
    private final Path folder;

    /// @param folder for its kubeconfig
    Fabric8Cluster(Path folder) {
        this.folder = folder;
        LOG.setLevel(Level.WARNING);
        Map<ServerRequest, Queue<ServerResponse>> expectations = new HashMap<>();
        server =
                new KubernetesMockServer(
                        new Context(),
                        new MockWebServer(),
                        expectations,
                        new Translator(expectations),
                        false);
        server.init(InetAddress.getLoopbackAddress(), 0);
        expect("/version", Discovery.version());
        expect("/api", Discovery.versions());
        expect("/apis", Discovery.groups());
        for (String version : Discovery.groupVersions()) {
            expect(Discovery.path(version), Discovery.resources(version));
        }
    }

    private void expect(String path, ObjectNode answer) {
        try {
            server.expect()
                    .get()
                    .withPath(path)
                    .andReturn(200, JSON.writeValueAsString(answer))
                    .always();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String kind() {
        return "fabric8's mock server in CRUD mode";
    }

    @Override
    public ClusterAccess access() {
        String address = "http://127.0.0.1:" + server.getPort();
        return KubeConfig.of(List.of(KubeConfigs.token(folder, address, ""))).access("only");
    }

    @Override
    public void close() {
        server.destroy();
    }

    /// Stands between Helm and the objects that the mock server keeps, and translates the four
    /// things in which Helm and the server do not understand each other.
    private static final class Translator extends KubernetesMixedDispatcher {

        private static final String STRATEGIC = "application/strategic-merge-patch+json";

        Translator(Map<ServerRequest, Queue<ServerResponse>> expectations) {
            super(expectations);
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            // Expectations would have to repeat this in each address.
            String path = request.getPath().replaceFirst("[?]timeout=[0-9a-z]+$", "");
            byte[] body = request.getBody() == null ? new byte[0] : request.getBody().getBytes();
            MockResponse answer =
                    STRATEGIC.equals(request.getHeader("Content-Type"))
                            ? patched(request, path, body)
                            : send(request, request.method(), path, json(body));
            named(answer, path.replaceFirst("[?].*", ""));
            // Without it a client takes the answer for what it sent.
            return answer.setHeader("Content-Type", "application/json");
        }

        /// Helm writes the secrets of releases as Protocol Buffers.
        private static byte[] json(byte[] body) {
            boolean packed = body.length > 4 && body[0] == 'k' && body[1] == '8';
            return packed
                    ? ProtobufSecret.read(body).toString().getBytes(StandardCharsets.UTF_8)
                    : body;
        }

        /// Helm merges lists by their keys, which the server does not offer.
        private MockResponse patched(RecordedRequest request, String path, byte[] body) {
            MockResponse now = send(request, HttpMethod.GET, path, new byte[0]);
            if (now.code() != 200) {
                return now;
            }
            ObjectNode object = read(now);
            ObjectNode patch = Documents.object(new String(body, StandardCharsets.UTF_8));
            patch.properties().removeIf(field -> field.getKey().startsWith("$"));
            StrategicMerge.apply(object, patch);
            byte[] merged = object.toString().getBytes(StandardCharsets.UTF_8);
            return send(request, HttpMethod.PUT, path, merged);
        }

        private MockResponse send(
                RecordedRequest request, HttpMethod method, String path, byte[] body) {
            return super.dispatch(
                    new RecordedRequest(
                            request.getHttpVersion(),
                            method,
                            path,
                            request.getHeaders(),
                            new Buffer(body)));
        }

        /// Helm reads a list only under the name of its own kind, such as `ReplicaSetList`.
        private static void named(MockResponse answer, String path) {
            Discovery.listedAt(path)
                    .filter(kind -> answer.code() == 200)
                    .ifPresent(kind -> {
                        ObjectNode list = read(answer);
                        if (list.path("kind").asText().equals("List")) {
                            list.put("apiVersion", kind.getFirst());
                            list.put("kind", kind.get(1) + "List");
                            answer.setBody(list.toString());
                        }
                    });
        }

        private static ObjectNode read(MockResponse answer) {
            return Documents.object(
                    new String(answer.getBody().getBytes(), StandardCharsets.UTF_8));
        }
    }
}
