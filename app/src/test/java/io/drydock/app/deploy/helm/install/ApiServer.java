package io.drydock.app.deploy.helm.install;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// A real API server and its store, started from the folder that the environment variable
/// `KUBEBUILDER_ASSETS` names: `kube-apiserver` and `etcd`, as the tools of operator developers
/// install them. It authorizes by roles; the caller is an administrator with a token.
final class ApiServer implements TestCluster {

    static final String VARIABLE = "KUBEBUILDER_ASSETS";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String HOST = "127.0.0.1";

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private final int port = freePort();

    /// The folder with the binaries, where the environment names one.
    static Optional<Path> assets() {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    /// Starts it and waits until it answers.
    ///
    /// @param folder for its data, certificates and logs
    ApiServer(Path assets, Path folder) {
        this.folder = folder;
        try {
            start(assets);
        } catch (IOException | NoSuchAlgorithmException e) {
            close();
            throw new IllegalStateException("the API server cannot be started", e);
        }
    }

    private void start(Path assets) throws IOException, NoSuchAlgorithmException {
        String store = "http://" + HOST + ":" + freePort();
        String peer = "http://" + HOST + ":" + freePort();
        run(
                "etcd",
                List.of(
                        assets.resolve("etcd").toString(),
                        "--data-dir=" + folder.resolve("etcd"),
                        "--listen-client-urls=" + store,
                        "--advertise-client-urls=" + store,
                        "--listen-peer-urls=" + peer,
                        "--initial-advertise-peer-urls=" + peer,
                        "--initial-cluster=default=" + peer));
        KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        Path key = pem("PRIVATE KEY", pair.getPrivate().getEncoded());
        Path tokens = folder.resolve("tokens.csv");
        Files.writeString(tokens, "not-a-real-token,tester,1,system:masters\n");
        run(
                "kube-apiserver",
                List.of(
                        assets.resolve("kube-apiserver").toString(),
                        "--etcd-servers=" + store,
                        "--bind-address=" + HOST,
                        "--advertise-address=" + HOST,
                        "--secure-port=" + port,
                        "--cert-dir=" + folder,
                        "--service-cluster-ip-range=10.0.0.0/24",
                        "--service-account-issuer=https://kubernetes.default.svc",
                        "--service-account-key-file=" + key,
                        "--service-account-signing-key-file=" + key,
                        "--disable-admission-plugins=ServiceAccount",
                        "--token-auth-file=" + tokens,
                        "--authorization-mode=RBAC"));
        awaitReady();
    }

    private void run(String name, List<String> line) throws IOException {
        File log = folder.resolve(name + ".log").toFile();
        processes.add(
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log).start());
    }

    private Path pem(String type, byte[] content) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(
                folder.resolve("service-accounts.key"),
                "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n");
    }

    private void awaitReady() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String last = "";
        while (System.nanoTime() < end) {
            if (Files.exists(folder.resolve("apiserver.crt"))) {
                try (ClusterApi api = new ClusterApi(access())) {
                    if (api.get("/api/v1/namespaces/default").isPresent()) {
                        return;
                    }
                } catch (ClusterFault starting) {
                    last = starting.text();
                }
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new IOException(
                "it does not answer: "
                        + last
                        + "\n"
                        + Files.readString(folder.resolve("kube-apiserver.log")));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String kind() {
        try (ClusterApi api = new ClusterApi(access())) {
            return "a real API server, "
                    + api.get("/version").orElseThrow().path("gitVersion").asText();
        }
    }

    @Override
    public ClusterAccess access() {
        String trust = ", certificate-authority: " + folder.resolve("apiserver.crt");
        Path file = KubeConfigs.token(folder, "https://" + HOST + ":" + port, trust);
        return KubeConfig.of(List.of(file)).access("only");
    }

    @Override
    public void close() {
        for (Process process : processes.reversed()) {
            process.destroy();
            process.onExit().join();
        }
    }
}
