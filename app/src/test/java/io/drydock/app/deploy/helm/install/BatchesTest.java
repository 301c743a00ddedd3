package io.drydock.app.deploy.helm.install;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.deploy.Outcome;
import io.drydock.app.deploy.Step;
import io.drydock.app.deploy.helm.install.ReleaseRunner.End;
import io.drydock.app.deploy.helm.install.ReleaseRunner.State;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchesTest {

    @TempDir private Path folder;

    private static List<List<String>> names(List<WantedRelease> releases, String... gateways) {
        return Batches.of(releases, Set.of(gateways)).stream()
                .map(batch -> batch.stream().map(WantedRelease::name).toList())
                .toList();
    }

    private static WantedRelease of(String name, int pods) {
        return Requests.release(name, "good:1", pods);
    }

    @Test
    void onlyGatewaysStartTogether() {
        assertThat(names(List.of(of("core", 2), of("events", 2), of("a", 2), of("b", 2)), "a", "b"))
                .containsExactly(List.of("core"), List.of("events"), List.of("a", "b"));
    }

    @Test
    void tenGatewaysAtMost() {
        List<WantedRelease> releases =
                List.of(of("a", 4), of("b", 4), of("c", 2), of("d", 1), of("e", 12), of("f", 1));
        assertThat(names(releases, "a", "b", "c", "d", "e", "f"))
                .containsExactly(List.of("a", "b", "c"), List.of("d"), List.of("e"), List.of("f"));
    }

    @Test
    void anAutoscalerSaysHowManyStart() {
        String autoscaler =
                """
                ---
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata: {name: auto}
                spec: {scaleTargetRef: {kind: Deployment, name: a}, minReplicas: 8}
                """;
        WantedRelease elastic = Requests.release("a", of("a", 1).manifest() + autoscaler);
        assertThat(elastic.pods()).isEqualTo(8);
        assertThat(names(List.of(elastic, of("b", 3)), "a", "b"))
                .containsExactly(List.of("a"), List.of("b"));
    }

    /// Both are there before one of them is ready; the listener hears of both on its own thread.
    @Test
    void aBatchStartsTogether() throws IOException {
        Set<Thread> threads = new HashSet<>();
        List<Step> steps = new ArrayList<>();
        try (FakeCluster cluster = new FakeCluster()) {
            Thread.ofVirtual().start(() -> hurryWhenBothAreThere(cluster));
            SequencedMap<String, End> ends =
                    run(
                            cluster,
                            List.of("slow:1", "slow:2"),
                            step -> {
                                threads.add(Thread.currentThread());
                                steps.add(step);
                            });
            assertThat(ends.keySet()).containsExactly("gateway-0", "gateway-1");
            assertThat(ends.values()).extracting(End::state).containsOnly(State.DONE);
        }
        assertThat(threads).containsExactly(Thread.currentThread());
        assertThat(steps).extracting(Step::name).contains("gateway-0", "gateway-1");
    }

    private static void hurryWhenBothAreThere(FakeCluster cluster) {
        while (cluster.paths("/deployments/").size() < 2) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        cluster.hurry();
    }

    @Test
    void oneThatFailsDoesNotStopTheOthersOfItsBatch() throws IOException {
        StepLog log = new StepLog(step -> {});
        try (FakeCluster cluster = new FakeCluster()) {
            SequencedMap<String, End> ends =
                    run(cluster, List.of("broken:1", "good:1"), step -> {});
            assertThat(ends.values())
                    .extracting(End::state)
                    .containsExactly(State.TAKEN_BACK, State.DONE);
            assertThat(cluster.paths("/deployments/")).singleElement().asString().endsWith("-1");
            Outcome outcome = Endings.of(ends, List.of("control-plane"), log);
            assertThat(outcome.result()).isEqualTo(Outcome.Result.FAILED);
            assertThat(outcome.text())
                    .contains("gateway-0 failed and was taken back. An image cannot be pulled")
                    .endsWith("What was deployed before it stays: control-plane, gateway-1.");
        }
    }

    private SequencedMap<String, End> run(
            FakeCluster cluster, List<String> images, Consumer<Step> listener) throws IOException {
        Path file = FakeCluster.kubeConfig(folder.resolve("config"), cluster, cluster);
        ClusterAccess access = KubeConfig.of(List.of(file)).access("wanted");
        HelmRequest request =
                Requests.into(
                        access,
                        images.getFirst().contains("broken") ? Requests.SHORT : Requests.PATIENT);
        StepLog log = new StepLog(listener);
        List<WantedRelease> batch =
                Stream.of(0, 1)
                        .map(n -> Requests.release("gateway-" + n, images.get(n), 1))
                        .toList();
        try (ClusterApi api = new ClusterApi(access)) {
            ReleaseRunner runner = new ReleaseRunner(request, api, new AtomicBoolean(), log);
            return BatchRun.run(batch, it -> runner.put(it, "one"), log);
        }
    }
}
