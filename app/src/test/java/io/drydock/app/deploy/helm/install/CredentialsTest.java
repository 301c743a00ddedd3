package io.drydock.app.deploy.helm.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.helm.install.ReleaseRunner.End;
import io.drydock.app.deploy.helm.install.ReleaseRunner.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The ways in which a kubeconfig says who is calling, each taken by our own calls and by Helm in
/// its process: a release is installed with them.
class CredentialsTest {

    @TempDir private static Path certificateFolder;
    private static Optional<Certificates> made = Optional.empty();

    @TempDir private Path folder;
    private final Certificates certificates;

    @BeforeAll
    static void makeCertificates()
            throws IOException, GeneralSecurityException, InterruptedException {
        made = Optional.of(new Certificates(certificateFolder));
    }

    CredentialsTest() {
        certificates = made.orElseThrow();
    }

    @Test
    void clientCertificateInTheKubeconfig() throws IOException, GeneralSecurityException {
        try (FakeCluster cluster = certified(certificates)) {
            String user =
                    "{client-certificate-data: %s, client-key-data: %s}"
                            .formatted(
                                    Certificates.encoded(certificates.certificate()),
                                    Certificates.encoded(certificates.key()));
            assertInstalls(cluster, access(cluster, trust(certificates), user));
        }
    }

    @Test
    void clientCertificateInFilesBesideTheKubeconfig()
            throws IOException, GeneralSecurityException {
        Files.writeString(folder.resolve("caller.crt"), certificates.certificate());
        Files.writeString(folder.resolve("caller.key"), certificates.key());
        try (FakeCluster cluster = certified(certificates)) {
            String user = "{client-certificate: caller.crt, client-key: caller.key}";
            assertInstalls(cluster, access(cluster, trust(certificates), user));
        }
    }

    @Test
    void withoutTheCertificateNobodyGetsIn() throws IOException, GeneralSecurityException {
        try (FakeCluster cluster = certified(certificates);
                ClusterApi api =
                        new ClusterApi(access(cluster, trust(certificates), "{token: any}"))) {
            assertThatThrownBy(() -> api.get("/version"))
                    .isInstanceOf(ClusterFault.class)
                    .hasMessageStartingWith("The cluster at https://");
            assertThat(cluster.requests.get()).isZero();
        }
    }

    @Test
    void clusterThatIsNotTheOneOfTheKubeconfig()
            throws IOException, GeneralSecurityException, InterruptedException {
        Certificates others = new Certificates(Files.createDirectory(folder.resolve("others")));
        try (FakeCluster cluster = certified(certificates);
                ClusterApi api = new ClusterApi(access(cluster, trust(others), "{token: any}"))) {
            assertThatThrownBy(() -> api.get("/version"))
                    .isInstanceOf(ClusterFault.class)
                    .hasMessageContaining("bad_certificate");
        }
    }

    /// Helm runs with an empty home, where no plugin would find its login.
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the plugin of the test is a shell script")
    void execPluginFindsItsLoginInTheCallersHome() throws IOException, GeneralSecurityException {
        plugin(
                """
                echo "$HOME $GREETING" >> %s
                echo '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1",\
                "status":{"token":"secret-'"$1"'"}}'
                """
                        .formatted(folder.resolve("seen")));
        String user = exec("args: [word], env: [{name: GREETING, value: hello}],");
        try (FakeCluster cluster = new FakeCluster(Optional.of(certificates.tls()), false)) {
            cluster.demand("secret-word");
            assertInstalls(cluster, access(cluster, trust(certificates), user));
        }
        assertThat(Files.readAllLines(folder.resolve("seen")))
                .hasSizeGreaterThan(1)
                .containsOnly(System.getenv("HOME") + " hello");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the plugin of the test is a shell script")
    void execPluginWithACertificate() throws IOException, GeneralSecurityException {
        String answer =
                Documents.text(
                        Documents.MAPPER
                                .createObjectNode()
                                .put("kind", "ExecCredential")
                                .put("apiVersion", "client.authentication.k8s.io/v1")
                                .set(
                                        "status",
                                        Documents.MAPPER
                                                .createObjectNode()
                                                .put(
                                                        "clientCertificateData",
                                                        certificates.certificate())
                                                .put("clientKeyData", certificates.key())));
        Files.writeString(folder.resolve("answer"), answer);
        plugin("cat " + folder.resolve("answer") + "\n");
        try (FakeCluster cluster = certified(certificates)) {
            assertInstalls(cluster, access(cluster, trust(certificates), exec("")));
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the plugin of the test is a shell script")
    void execPluginThatIsNotLoggedIn() throws IOException {
        plugin("echo 'The session has expired.' >&2; exit 1\n");
        try (FakeCluster cluster = new FakeCluster();
                ClusterApi api = new ClusterApi(access(cluster, "", exec("")))) {
            assertThatThrownBy(() -> api.get("/version"))
                    .isInstanceOf(DeploymentException.class)
                    .hasMessage(
                            "No credentials for the cluster: plugin failed: The session has"
                                    + " expired. Log in, and try again.");
            assertThat(cluster.requests.get()).isZero();
        }
    }

    @Test
    void execPluginThatIsNotInstalled() throws IOException {
        try (FakeCluster cluster = new FakeCluster()) {
            String user =
                    "{exec: {apiVersion: client.authentication.k8s.io/v1, command: no-such-plugin,"
                            + " installHint: get it from example.com}}";
            assertThatThrownBy(() -> access(cluster, "", user))
                    .isInstanceOf(DeploymentException.class)
                    .hasMessageContaining("no-such-plugin, which is not on the PATH")
                    .hasMessageContaining("get it from example.com");
        }
    }

    @Test
    void tokenThatIsRenewedInAFile() throws IOException, GeneralSecurityException {
        Path file = Files.writeString(folder.resolve("token"), "from-file\n");
        try (FakeCluster cluster = new FakeCluster(Optional.of(certificates.tls()), false)) {
            cluster.demand("from-file");
            String user = "{tokenFile: %s}".formatted(file);
            assertInstalls(cluster, access(cluster, trust(certificates), user));
        }
    }

    /// Helm calls a cluster that asks for credentials unreachable.
    @Test
    void tokenThatEndsWhileHelmRuns() {
        FailureCause cause =
                FailureCause.of(
                        "Kubernetes cluster unreachable: the server has asked for the client to"
                                + " provide credentials",
                        Optional.empty());
        assertThat(cause.what()).startsWith("The cluster does not accept the credentials.");
        assertThat(cause.next()).startsWith("Log in again");
    }

    private static FakeCluster certified(Certificates certificates)
            throws IOException, GeneralSecurityException {
        return new FakeCluster(Optional.of(certificates.tls()), true);
    }

    private static String trust(Certificates certificates) throws GeneralSecurityException {
        return ", certificate-authority-data: " + Certificates.encoded(certificates.authority());
    }

    private ClusterAccess access(FakeCluster cluster, String trust, String user) {
        Path file = KubeConfigs.write(folder, cluster.address(), trust, user);
        return KubeConfig.of(List.of(file)).access("only");
    }

    private void plugin(String script) throws IOException {
        Path file = Files.writeString(folder.resolve("plugin"), "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private static String exec(String more) {
        return "{exec: {apiVersion: client.authentication.k8s.io/v1, "
                + more
                + " command: ./plugin, interactiveMode: Never}}";
    }

    private static void assertInstalls(FakeCluster cluster, ClusterAccess access) {
        try (ClusterApi api = new ClusterApi(access)) {
            HelmRequest request = Requests.into(access, Requests.PATIENT);
            StepLog log = new StepLog(step -> {});
            End end =
                    new ReleaseRunner(request, api, new AtomicBoolean(), log)
                            .put(Requests.release("gateway", "good:1", 1), "one");
            assertThat(end.state()).as(end.cause().toString()).isEqualTo(State.DONE);
            assertThat(cluster.paths("/deployments/gateway")).hasSize(1);
        }
    }
}
