package io.drydock.app.deploy.helm.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.drydock.app.deploy.Action;
import io.drydock.app.deploy.Check;
import io.drydock.app.deploy.Outcome;
import io.drydock.app.deploy.Preview;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample as a whole, with charts in little, the real Helm and [FakeCluster].
class HelmActionsTest {

    @TempDir private Path folder;
    private final FakeCluster cluster = new FakeCluster();
    private final FakeCluster decoy = new FakeCluster();
    private String charts = "";

    @BeforeEach
    void prepare() throws IOException {
        charts = Sample.charts(folder).toString();
        Sample.prepare(cluster, "apim");
    }

    @AfterEach
    void noOtherClusterWasAsked() {
        assertThat(decoy.requests.get()).isZero();
        decoy.close();
        cluster.close();
    }

    private HelmDeployment open(Map<String, String> inputs) throws IOException {
        Path file = FakeCluster.kubeConfig(folder.resolve("config"), cluster, decoy);
        ClusterAccess access = KubeConfig.of(List.of(file)).access("wanted");
        return new HelmDeployment(Sample.request(access, charts, inputs));
    }

    private Outcome deploy(Map<String, String> inputs) throws IOException {
        try (HelmDeployment deployment = open(inputs)) {
            assertThat(deployment.check()).filteredOn(Check::blocks).isEmpty();
            return deployment.apply(deployment.preview(), step -> {});
        }
    }

    private String gatewayImage() {
        return cluster.at(Sample.GATEWAY).at("/spec/template/spec/containers/0/image").asText();
    }

    @Test
    void rollingBackBringsTheLastDeploymentBack() throws IOException {
        assertThat(deploy(Map.of("GATEWAY_IMAGE", "example.com/first/gw")).isDone()).isTrue();
        try (HelmDeployment deployment = open(Map.of())) {
            assertThat(deployment.actions()).containsExactly(Action.DELETE);
        }
        assertThat(deploy(Map.of("GATEWAY_IMAGE", "example.com/second/gw")).isDone()).isTrue();
        assertThat(gatewayImage()).isEqualTo("example.com/second/gw");
        List<String> others = revisions();

        try (HelmDeployment deployment = open(Map.of())) {
            assertThat(deployment.actions()).containsExactly(Action.ROLL_BACK, Action.DELETE);
            Outcome outcome = deployment.perform(Action.ROLL_BACK, step -> {});
            assertThat(outcome.isDone()).as(outcome.text()).isTrue();
        }
        assertThat(gatewayImage()).isEqualTo("example.com/first/gw");
        assertThat(revisions()).isEqualTo(others);
        try (HelmDeployment same = open(Map.of("GATEWAY_IMAGE", "example.com/first/gw"))) {
            assertThat(same.preview().changes()).isEmpty();
        }
    }

    private List<String> revisions() {
        return cluster.paths("/secrets/sh.helm").stream()
                .filter(path -> !path.contains("gateway"))
                .toList();
    }

    @Test
    void rollingBackToWhatDoesNotRunAnyMoreKeepsWhatRuns() throws IOException {
        deploy(Map.of("GATEWAY_IMAGE", "example.com/slow/gw"), true);
        deploy(Map.of("GATEWAY_IMAGE", "example.com/second/gw"));
        cluster.refuse("PATCH", "/deployments/gateway", 403, "forbidden: no more");
        try (HelmDeployment deployment = open(Map.of())) {
            Outcome outcome = deployment.perform(Action.ROLL_BACK, step -> {});
            assertThat(outcome.isDone()).isFalse();
            assertThat(outcome.text()).contains("The cluster forbids it to this identity.");
        }
        assertThat(gatewayImage()).isEqualTo("example.com/second/gw");
    }

    private void deploy(Map<String, String> inputs, boolean hurried) throws IOException {
        if (hurried) {
            cluster.hurry();
        }
        assertThat(deploy(inputs).isDone()).isTrue();
    }

    @Test
    void everyInputOfTheScriptGoesWhereTheScriptPutsIt() throws IOException {
        Map<String, String> inputs =
                Map.of(
                        "GATEWAY_IMAGE", "registry.example.com/team/gw",
                        "CERTIFICATE_ARN", "arn:aws:acm:eu-west-1:111122223333:certificate/a",
                        "SECRET_STORE", "vault",
                        "ADMIN_PASSWORD_SECRET", "team/admin");
        try (HelmDeployment deployment = open(inputs)) {
            Preview preview = deployment.preview();
            assertThat(preview.isNew()).isTrue();
            deployment.apply(preview, step -> {});
        }
        assertThat(gatewayImage()).isEqualTo("registry.example.com/team/gw");
        ReleaseRecord platform = release("platform");
        assertThat(platform.values())
                .contains("\"store\":\"vault\"", "\"adminPassword\":\"team/admin\"");
        assertThat(release("gateway").values()).contains("certificate/a");
    }

    private ReleaseRecord release(String name) throws IOException {
        Path file = FakeCluster.kubeConfig(folder.resolve("config"), cluster, decoy);
        try (ClusterApi api = new ClusterApi(KubeConfig.of(List.of(file)).access("wanted"))) {
            return new ReleaseStore(api, "apim").latest(name).orElseThrow();
        }
    }

    @Test
    void chartsFromARepositoryAreFetchedOnce() throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer repository = Repository.serve(Path.of(charts), folder.resolve("packed"), asked);
        charts = Repository.address(repository);
        try {
            Outcome outcome = deploy(Map.of());
            assertThat(outcome.isDone()).as(outcome.text()).isTrue();
        } finally {
            repository.stop(0);
        }
        assertThat(asked).hasSize(4).doesNotHaveDuplicates().contains("/index.yaml");
    }

    @Test
    void chartsInAnArchiveFolder() throws IOException {
        Path packed = folder.resolve("packed");
        Repository.pack(Path.of(charts), packed);
        charts = packed.toString();
        assertThat(deploy(Map.of()).isDone()).isTrue();
    }

    @Test
    void chartsThatCannotBeHadAreSaid() throws IOException {
        HttpServer empty =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        empty.start();
        charts = Repository.address(empty);
        try (HelmDeployment deployment = open(Map.of())) {
            assertThat(deployment.check())
                    .filteredOn(Check::blocks)
                    .singleElement()
                    .satisfies(check -> {
                        assertThat(check.text()).contains("the server answers 404");
                        assertThat(check.remedy()).contains("archives or a repository");
                    });
        } finally {
            empty.stop(0);
        }
        charts = folder.resolve("nowhere").toString();
        try (HelmDeployment deployment = open(Map.of())) {
            assertThat(deployment.check())
                    .filteredOn(Check::blocks)
                    .singleElement()
                    .satisfies(check ->
                            assertThat(check.text()).contains("there is no such file or folder"));
        }
        Files.createDirectories(Path.of(charts));
        try (HelmDeployment deployment = open(Map.of())) {
            assertThat(deployment.check())
                    .filteredOn(Check::blocks)
                    .hasSize(3)
                    .allSatisfy(check -> assertThat(check.text()).contains("There is no chart"));
        }
    }
}
