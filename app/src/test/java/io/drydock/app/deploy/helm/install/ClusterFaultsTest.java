package io.drydock.app.deploy.helm.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.Patience;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a person sees when a cluster fails, says nothing or is not there. No test waits: time
/// passes when it is waited for.
@Timeout(600)
class ClusterFaultsTest {

    @TempDir private Path folder;

    private final List<String> said = new CopyOnWriteArrayList<>();

    /// Time that passes at once.
    private static final class NoTime implements Patience.Time {
        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public void pause(Duration length) {
            // It has passed.
        }

        @Override
        public void wake() {
            // Nobody waits.
        }
    }

    private ClusterApi api(String server, Duration silence) throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("config"),
                        """
                        clusters:
                        - {name: w, cluster: {server: "%s"}}
                        users:
                        - {name: u, user: {token: not-a-real-token}}
                        contexts:
                        - {name: wanted, context: {cluster: w, user: u}}
                        """
                                .formatted(server));
        Patience patience = new Patience(new NoTime(), silence);
        patience.tell(said::add);
        return new ClusterApi(KubeConfig.of(List.of(file)).access("wanted"), patience);
    }

    @ParameterizedTest
    @CsvSource({
        "500, The cluster answers 500: no luck, look at the state of its API server",
        "503, The cluster answers 503: no luck, look at the state of its API server",
        "429, The cluster asks for fewer calls: no luck, Wait a minute"
    })
    void failingClusterIsAskedAgainAndTold(int status, String words, String remedy)
            throws IOException {
        try (FakeCluster cluster = new FakeCluster();
                ClusterApi api = api(cluster.address(), Duration.ofMinutes(5))) {
            cluster.refuse("GET", "/version", status, "no luck");
            assertThatThrownBy(() -> api.get("/version"))
                    .isInstanceOfSatisfying(
                            ClusterFault.class,
                            fault -> {
                                assertThat(fault.text()).isEqualTo(words);
                                assertThat(fault.remedy()).contains(remedy);
                            });
            assertThat(cluster.requests.get()).isEqualTo(4);
        }
        assertThat(said)
                .containsExactly(
                        words + "; try 1 of 4, next in 1 s.",
                        words + "; try 2 of 4, next in 2 s.",
                        words + "; try 3 of 4, next in 4 s.");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 409})
    void whatIsRefusedIsNotAskedAgain(int status) throws IOException {
        try (FakeCluster cluster = new FakeCluster();
                ClusterApi api = api(cluster.address(), Duration.ofMinutes(5))) {
            cluster.refuse("GET", "/version", status, "no");
            assertThatThrownBy(() -> api.get("/version")).isInstanceOf(ClusterFault.class);
            assertThat(cluster.requests.get()).isEqualTo(1);
        }
        assertThat(said).isEmpty();
    }

    /// A change that may have arrived is not made twice.
    @Test
    void changesAreNotRepeated() throws IOException {
        try (FakeCluster cluster = new FakeCluster();
                ClusterApi api = api(cluster.address(), Duration.ofMinutes(5))) {
            cluster.refuse("POST", "/namespaces", 500, "no luck");
            assertThatThrownBy(() ->
                            api.post("/api/v1/namespaces", FakeCluster.object("Namespace", "apim")))
                    .isInstanceOf(ClusterFault.class);
            assertThat(cluster.requests.get()).isEqualTo(1);
        }
    }

    @Test
    void nobodyAtTheAddressIsOutOfReach() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (ClusterApi api = api("http://127.0.0.1:" + port, Duration.ofMinutes(5))) {
            assertThatThrownBy(() -> api.get("/version"))
                    .hasMessageStartingWith("The cluster at http://127.0.0.1:" + port)
                    .hasMessageContaining("cannot be reached");
        }
    }

    @Test
    void unknownHostIsNamed() throws IOException {
        try (ClusterApi api = api("http://nobody.invalid:6443", Duration.ofMinutes(5))) {
            assertThatThrownBy(() -> api.get("/version"))
                    .isInstanceOf(ClusterFault.class)
                    .hasMessageContaining("nobody.invalid")
                    .hasMessageContaining("cannot be reached");
        }
    }

    @Test
    void connectionThatIsCutIsNotOutOfReach() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> hangUp(server));
            try (ClusterApi api =
                    api("http://127.0.0.1:" + server.getLocalPort(), Duration.ofMinutes(5))) {
                assertThatThrownBy(() -> api.get("/version"))
                        .hasMessageContaining("was reached and does not answer")
                        .hasMessageNotContaining("cannot be reached");
            }
        }
    }

    private static void hangUp(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket caller = server.accept()) {
                assertThat(caller.getInputStream().read()).isNotNegative();
            } catch (IOException over) {
                return;
            }
        }
    }

    /// The server takes the call and says nothing at all.
    @Test
    void silenceIsSaidAndCanBeEnded() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                ClusterApi api =
                        api("http://127.0.0.1:" + server.getLocalPort(), Duration.ofMillis(20))) {
            CompletableFuture<Void> heard = new CompletableFuture<>();
            api.patience()
                    .tell(text -> {
                        said.add(text);
                        heard.complete(null);
                    });
            CompletableFuture<Object> end =
                    CompletableFuture.supplyAsync(() -> api.get("/version"));
            heard.get(5, TimeUnit.MINUTES);
            api.patience().stop();
            assertThatThrownBy(() -> end.get(5, TimeUnit.MINUTES))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(DeploymentException.class)
                    .hasMessageContaining("Cancelled");
        }
        assertThat(said).first().asString().contains("has not answered for");
    }
}
