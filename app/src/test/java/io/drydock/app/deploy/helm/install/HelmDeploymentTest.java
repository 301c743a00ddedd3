package io.drydock.app.deploy.helm.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.app.deploy.Action;
import io.drydock.app.deploy.Check;
import io.drydock.app.deploy.Outcome;
import io.drydock.app.deploy.Preview;
import io.drydock.export.helm.SiteInput;
import io.drydock.export.helm.SiteInputs;
import io.drydock.model.design.Design;
import io.drydock.model.file.DesignFiles;
import io.drydock.model.file.DesignFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample on EKS with the official charts, where this machine has them.
class HelmDeploymentTest {

    @Test
    void wholeCourseOfTheSample(@TempDir Path folder) throws IOException, DesignFormatException {
        String charts = System.getenv("WSO2_HELM_CHARTS");
        assumeTrue(
                charts != null && Files.isDirectory(Path.of(charts)),
                "charts absent: WSO2_HELM_CHARTS names no folder with the official charts");
        Design design =
                DesignFiles.read(
                        Path.of(System.getProperty("drydock.root", ".."))
                                .resolve("samples/cp-tm-gw-4.7-eks/design.json"));
        Map<String, String> site = new LinkedHashMap<>();
        for (SiteInput input : SiteInputs.of(design)) {
            site.put(input.name(), "given.example.com");
        }
        try (FakeCluster cluster = new FakeCluster();
                FakeCluster decoy = new FakeCluster()) {
            Path file = FakeCluster.kubeConfig(folder.resolve("config"), cluster, decoy);
            HelmRequest request =
                    new HelmRequest(
                            design,
                            Optional.empty(),
                            Optional.of("a test"),
                            KubeConfig.of(List.of(file)).access("wanted"),
                            "apim",
                            List.of(charts),
                            site,
                            Requests.PATIENT,
                            Duration.ofMillis(200));
            try (HelmDeployment deployment = new HelmDeployment(request)) {
                Check secrets = check(deployment, "Secrets");
                assertThat(secrets.blocks()).isTrue();
                for (String name : secrets.text().replaceAll(".*: |\\.$", "").split(", ", -1)) {
                    ObjectNode secret = FakeCluster.object("Secret", name);
                    cluster.put("/api/v1/namespaces/apim/secrets/" + name, secret);
                }
                cluster.put("/api/v1/namespaces/apim", FakeCluster.object("Namespace", "apim"));
                assertThat(deployment.check()).filteredOn(Check::blocks).isEmpty();
                Preview preview = deployment.preview();
                assertThat(preview.isNew()).isTrue();
                assertThat(preview.changes(Preview.Kind.ADD))
                        .extracting(Preview.Change::name)
                        .startsWith("platform", "control-plane");
                Outcome outcome = deployment.apply(preview, step -> {});
                assertThat(outcome.isDone()).as(outcome.text()).isTrue();
                assertThat(deployment.preview().changes()).isEmpty();
                assertThat(deployment.drift()).isEmpty();
                assertThat(deployment.actions()).containsExactly(Action.DELETE);
                assertThat(deployment.perform(Action.DELETE, step -> {}).isDone()).isTrue();
                assertThat(cluster.paths("/deployments/")).isEmpty();
            }
            assertThat(decoy.requests.get()).isZero();
        }
    }

    private static Check check(HelmDeployment deployment, String subject) {
        List<Check> checks = deployment.check();
        return checks.stream()
                .filter(it -> it.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> new AssertionError(checks.toString()));
    }
}
