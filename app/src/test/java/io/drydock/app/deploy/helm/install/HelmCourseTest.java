package io.drydock.app.deploy.helm.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.app.deploy.helm.install.ReleaseRunner.End;
import io.drydock.app.deploy.helm.install.ReleaseRunner.State;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real Helm against API servers that are not ours: install, upgrade, a failed upgrade that is
/// rolled back, and uninstall. Which ran is printed.
class HelmCourseTest {

    private static final String DEPLOYMENT = "/apis/apps/v1/namespaces/apim/deployments/gateway";
    private static final String CONFIGURATION = "/api/v1/namespaces/apim/configmaps/gateway-conf";

    @TempDir private Path folder;

    @Test
    void onTheMockServerOfFabric8() {
        try (Fabric8Cluster cluster = new Fabric8Cluster(folder)) {
            course(cluster);
        }
    }

    @Test
    void onARealApiServer() {
        assumeTrue(
                ApiServer.assets().isPresent(),
                () ->
                        "no real API server: "
                                + ApiServer.VARIABLE
                                + " names no folder with kube-apiserver and etcd");
        try (ApiServer cluster = new ApiServer(ApiServer.assets().orElseThrow(), folder)) {
            course(cluster);
        }
    }

    private static void course(TestCluster cluster) {
        System.out.println("Kubernetes API: " + cluster.kind());
        ClusterAccess access = cluster.access();
        try (ClusterApi api = new ClusterApi(access);
                Controllers controllers = namespaceAndControllers(api, access)) {
            ReleaseRunner runner = runner(access, api, Requests.PATIENT);
            ReleaseStore store = new ReleaseStore(api, "apim");

            succeeds(runner.put(Requests.release("gateway", "good:1", 2), "one"), controllers);
            assertThat(image(api)).isEqualTo("good:1");
            assertThat(store.latest("gateway").orElseThrow().isDeployed()).isTrue();

            succeeds(runner.put(Requests.release("gateway", "good:2", 3), "two"), controllers);
            assertThat(image(api)).isEqualTo("good:2");
            assertThat(replicas(api)).isEqualTo(3);
            assertThat(store.latest("gateway").orElseThrow().revision()).isEqualTo(2);

            End failed =
                    runner(access, api, Requests.SHORT)
                            .put(Requests.release("gateway", "broken:3", 3), "three");
            assertThat(failed.state()).isEqualTo(State.TAKEN_BACK);
            assertThat(failed.cause().orElseThrow().what()).contains("An image cannot be pulled");
            assertThat(image(api)).isEqualTo("good:2");
            assertThat(api.get(CONFIGURATION).orElseThrow().at("/data/image").asText())
                    .isEqualTo("good:2");
            ReleaseRecord back = store.latest("gateway").orElseThrow();
            assertThat(back.isDeployed()).isTrue();
            assertThat(back.manifest()).contains("good:2");
            assertThat(new DriftReader(api, "apim").of(List.of(back))).isEmpty();

            runner.uninstall("gateway");
            assertThat(api.get(DEPLOYMENT)).isEmpty();
            assertThat(api.get(CONFIGURATION)).isEmpty();
            assertThat(store.all()).isEmpty();
        }
    }

    private static ReleaseRunner runner(ClusterAccess access, ClusterApi api, Duration patience) {
        return new ReleaseRunner(
                Requests.into(access, patience), api, new AtomicBoolean(), new StepLog(step -> {}));
    }

    private static Controllers namespaceAndControllers(ClusterApi api, ClusterAccess access) {
        api.post("/api/v1/namespaces", FakeCluster.object("Namespace", "apim"));
        return new Controllers(access, "apim");
    }

    private static void succeeds(End end, Controllers controllers) {
        assertThat(end.state())
                .as("%s; the controllers: %s", end.cause(), controllers.failure())
                .isEqualTo(State.DONE);
    }

    private static String image(ClusterApi api) {
        return deployment(api).at("/spec/template/spec/containers/0/image").asText();
    }

    private static int replicas(ClusterApi api) {
        return deployment(api).at("/spec/replicas").asInt();
    }

    private static JsonNode deployment(ClusterApi api) {
        return api.get(DEPLOYMENT).orElseThrow();
    }
}
