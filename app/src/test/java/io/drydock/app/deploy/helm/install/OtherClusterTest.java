package io.drydock.app.deploy.helm.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherClusterTest {

    /// The process has another cluster in every place where Kubernetes tools look by default.
    @Test
    void onlyTheConfirmedClusterIsAsked(@TempDir Path home)
            throws IOException, InterruptedException, URISyntaxException {
        try (FakeCluster wanted = new FakeCluster();
                FakeCluster decoy = new FakeCluster()) {
            Path folder = Files.createDirectories(home.resolve(".kube"));
            Path config = FakeCluster.kubeConfig(folder.resolve("config"), wanted, decoy);
            Path chart = Path.of(OtherClusterTest.class.getResource("tiny").toURI());
            ProcessBuilder builder =
                    new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-Duser.home=" + home,
                            "-cp",
                            System.getProperty("java.class.path"),
                            OtherClusterRun.class.getName(),
                            config.toString(),
                            chart.toString());
            builder.environment().put("HOME", home.toString());
            builder.environment().put("KUBECONFIG", config.toString());
            builder.environment().put("HELM_KUBEAPISERVER", decoy.address());
            builder.environment().put("HELM_KUBECONTEXT", "decoy");
            builder.environment().put("KUBERNETES_SERVICE_HOST", "127.0.0.1");
            Path output = home.resolve("output");
            Process process =
                    builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
            assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(output)).isZero();
            assertThat(wanted.requests.get()).isPositive();
            assertThat(decoy.requests.get()).isZero();
        }
    }
}
