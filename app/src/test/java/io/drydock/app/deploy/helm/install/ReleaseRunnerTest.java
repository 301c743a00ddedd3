package io.drydock.app.deploy.helm.install;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.deploy.Step;
import io.drydock.app.deploy.helm.install.ReleaseRunner.End;
import io.drydock.app.deploy.helm.install.ReleaseRunner.State;
import io.drydock.model.design.ElementId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs against [FakeCluster], an API server of our own, with the real Helm.
class ReleaseRunnerTest {

    private static final String DEPLOYMENT = "/apis/apps/v1/namespaces/apim/deployments/gateway";

    @TempDir private Path folder;
    private final FakeCluster cluster = new FakeCluster();
    private final FakeCluster decoy = new FakeCluster();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final List<Step> steps = new ArrayList<>();
    private ClusterApi api;
    private ReleaseStore store;
    private ReleaseRunner runner;
    private ReleaseRunner failing;

    @BeforeEach
    void open() throws IOException {
        System.out.println("Kubernetes API: the tests' own server");
        Path file = FakeCluster.kubeConfig(folder.resolve("config"), cluster, decoy);
        ClusterAccess access = KubeConfig.of(List.of(file)).access("wanted");
        StepLog log = new StepLog(this::told);
        api = new ClusterApi(access);
        store = new ReleaseStore(api, "apim");
        runner = new ReleaseRunner(Requests.into(access, Requests.PATIENT), api, cancelled, log);
        failing = new ReleaseRunner(Requests.into(access, Requests.SHORT), api, cancelled, log);
    }

    @AfterEach
    void noOtherClusterWasAsked() {
        api.close();
        assertThat(decoy.requests.get()).isZero();
        decoy.close();
        cluster.close();
    }

    private void told(Step step) {
        steps.add(step);
        if (step.status().equals("WAITING") && step.reason().contains("cancel-me")) {
            cancelled.set(true);
        }
    }

    @Test
    void installUpgradeAndUninstall() {
        assertThat(put("good:1", 2)).isEqualTo(State.DONE);
        assertThat(cluster.at(DEPLOYMENT).at("/spec/replicas").asInt()).isEqualTo(2);
        assertThat(put("good:2", 3)).isEqualTo(State.DONE);
        assertThat(cluster.at(DEPLOYMENT).at("/spec/replicas").asInt()).isEqualTo(3);
        ReleaseRecord release = store.latest("gateway").orElseThrow();
        assertThat(release.revision()).isEqualTo(2);
        assertThat(release.element()).contains(new ElementId("gateway-element"));
        assertThat(new DriftReader(api, "apim").of(List.of(release))).isEmpty();
        cluster.at(DEPLOYMENT).withObject("/spec").put("replicas", 1);
        assertThat(new DriftReader(api, "apim").of(List.of(release)))
                .singleElement()
                .satisfies(it -> assertThat(it.path()).isEqualTo("/spec/replicas"));
        runner.uninstall("gateway");
        assertThat(cluster.paths("/apim/")).isEmpty();
    }

    @Test
    void failedInstallLeavesNothing() {
        End end = failing.put(release("broken:1", 2), "one");
        assertThat(end.state()).isEqualTo(State.TAKEN_BACK);
        assertThat(end.cause().orElseThrow().what())
                .contains("An image cannot be pulled", "ImagePullBackOff");
        assertThat(cluster.paths("/apim/")).isEmpty();
    }

    @Test
    void failedUpgradeIsRolledBack() {
        put("good:1", 2);
        assertThat(put("broken:2", 2)).isEqualTo(State.TAKEN_BACK);
        assertThat(image()).isEqualTo("good:1");
        assertThat(runner.running("gateway").orElseThrow().manifest()).contains("good:1");
        assertThat(steps).extracting(Step::status).contains("FAILED", "RESTORED");
    }

    @Test
    void cancelledInstallIsTakenAway() {
        assertThat(put("broken:cancel-me", 1, "cancel-me")).isEqualTo(State.CANCELLED);
        assertThat(cluster.paths("/apim/")).isEmpty();
    }

    @Test
    void cancelledUpgradeIsRestored() {
        put("good:1", 1, "cancel-me");
        assertThat(put("broken:2", 1, "cancel-me")).isEqualTo(State.CANCELLED);
        assertThat(
                        cluster.at(DEPLOYMENT.replace("gateway", "cancel-me"))
                                .at("/spec/template/spec/containers/0/image")
                                .asText())
                .isEqualTo("good:1");
        assertThat(store.latest("cancel-me").orElseThrow().isDeployed()).isTrue();
    }

    private String image() {
        return cluster.at(DEPLOYMENT).at("/spec/template/spec/containers/0/image").asText();
    }

    private State put(String image, int replicas) {
        return put(image, replicas, "gateway");
    }

    private State put(String image, int replicas, String name) {
        cancelled.set(false);
        ReleaseRunner chosen =
                image.equals("broken:2") && name.equals("gateway") ? failing : runner;
        return chosen.put(named(release(image, replicas), name), "one").state();
    }

    private static WantedRelease named(WantedRelease release, String name) {
        return new WantedRelease(
                name,
                release.element(),
                release.chart(),
                release.version(),
                release.values(),
                release.manifest().replace("gateway", name));
    }

    private static WantedRelease release(String image, int replicas) {
        String manifest =
                """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: gateway}
                spec:
                  replicas: %d
                  selector: {matchLabels: {app: gateway}}
                  template:
                    metadata: {labels: {app: gateway}}
                    spec:
                      containers: [{name: main, image: "%s"}]
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: gateway-conf}
                data: {text: "{{ not a template }}"}
                """
                        .formatted(replicas, image);
        return new WantedRelease(
                "gateway",
                Optional.of(new ElementId("gateway-element")),
                "own-chart",
                "1.0.0",
                "{}",
                manifest);
    }
}
