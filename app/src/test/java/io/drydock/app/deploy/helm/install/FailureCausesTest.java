package io.drydock.app.deploy.helm.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.app.deploy.helm.install.ReleaseRunner.End;
import io.drydock.app.deploy.helm.install.ReleaseRunner.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person reads when a cluster does not take a release, from the real Helm against
/// [FakeCluster]: the cause, in the cluster's own words, too, and the next step.
class FailureCausesTest {

    @TempDir private Path folder;
    private final FakeCluster cluster = new FakeCluster();

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void forbidden() throws IOException {
        cluster.refuse(
                "POST",
                "/configmaps",
                403,
                "configmaps is forbidden: User \"guest\" cannot create resource \"configmaps\"");
        assertFails(
                "good:1",
                "The cluster forbids it to this identity.",
                "User \"guest\" cannot create resource",
                "Ask for a role with the right in this namespace");
    }

    @Test
    void missingDefinition() throws IOException {
        String manifest =
                """
                apiVersion: gateway.networking.k8s.io/v1
                kind: Gateway
                metadata: {name: entrance}
                """;
        End end = put(Requests.release("gateway", manifest));
        assertEnd(
                end,
                "The cluster does not know a kind of object that is to be installed.",
                "no matches for kind \"Gateway\"",
                "Install the controller that brings its custom resource definition");
    }

    @Test
    void imageThatCannotBePulled() throws IOException {
        assertFails(
                "broken:1",
                "An image cannot be pulled",
                "ImagePullBackOff: no such image",
                "give the namespace a pull secret");
    }

    @Test
    void podsThatAreNotReadyInTime() throws IOException {
        assertFails(
                "slow:1",
                "Its pods were not ready in time.",
                "",
                "Look at the pods' logs, or allow more time with --timeout.");
    }

    @Test
    void quotaThatIsUsedUp() throws IOException {
        cluster.refuse(
                "POST",
                "/configmaps",
                403,
                "configmaps \"gateway-conf\" is forbidden: exceeded quota: objects, requested:"
                        + " configmaps=1, used: configmaps=5, limited: configmaps=5");
        assertFails(
                "good:1",
                "The quota of the namespace does not allow it.",
                "limited: configmaps=5",
                "Have the quota raised");
    }

    @Test
    void quotaThatLeavesNoRoomForPods() throws IOException {
        cluster.unmadeBecause(
                "Error creating: pods \"gateway-1-x\" is forbidden: exceeded quota: compute,"
                        + " requested: cpu=2, used: cpu=8, limited: cpu=8");
        assertFails(
                "unmade:1",
                "The quota of the namespace does not allow it.",
                "limited: cpu=8",
                "make the pods or their number smaller");
    }

    @Test
    void webhookThatDenies() throws IOException {
        cluster.refuse(
                "POST",
                "/deployments",
                403,
                "admission webhook \"policy.example.com\" denied the request: images must come"
                        + " from registry.example.com");
        assertFails(
                "good:1",
                "A policy of the cluster (an admission webhook) denies it.",
                "images must come from registry.example.com",
                "Change the design or the values as the policy asks");
    }

    @Test
    void webhookThatDeniesPods() throws IOException {
        cluster.unmadeBecause(
                "Error creating: admission webhook \"policy.example.com\" denied the request: no"
                        + " root");
        assertFails(
                "unmade:1",
                "A policy of the cluster (an admission webhook) denies it.",
                "no root",
                "Change the design or the values as the policy asks");
    }

    @Test
    void webhookThatDoesNotAnswer() throws IOException {
        cluster.refuse(
                "POST",
                "/deployments",
                500,
                "Internal error occurred: failed calling webhook \"mesh.example.com\": connect:"
                        + " connection refused");
        assertFails(
                "good:1",
                "An admission webhook of the cluster does not answer.",
                "mesh.example.com",
                "Bring the controller behind it back");
    }

    @Test
    void securityStandardThatForbidsPods() throws IOException {
        cluster.unmadeBecause(
                "Error creating: pods \"gateway-1-x\" is forbidden: violates PodSecurity"
                        + " \"restricted:latest\": runAsNonRoot != true");
        assertFails(
                "unmade:1",
                "The namespace's security standard does not allow its pods.",
                "runAsNonRoot != true",
                "pod-security.kubernetes.io/enforce");
    }

    @Test
    void clusterThatDoesNotAnswer() throws IOException {
        ClusterAccess access = access();
        cluster.close();
        assertThatThrownBy(() -> put(access, Requests.release("gateway", "good:1", 1)))
                .isInstanceOf(ClusterFault.class)
                .hasMessageStartingWith("The cluster at " + access.server() + " cannot be reached")
                .satisfies(fault ->
                        assertThat(((ClusterFault) fault).remedy())
                                .contains("Look whether the cluster runs"));
    }

    @Test
    void clusterThatHelmDoesNotReach() {
        FailureCause cause =
                FailureCause.of(
                        "Kubernetes cluster unreachable: Get \"https://10.0.0.1/version\": dial"
                                + " tcp 10.0.0.1:443: i/o timeout",
                        Optional.empty());
        assertThat(cause.what()).startsWith("The cluster cannot be reached.");
        assertThat(cause.next()).startsWith("Look whether it runs and is reachable from here");
    }

    @Test
    void callerThatIsNotKnown() throws IOException {
        cluster.demand("another");
        assertThatThrownBy(() -> put(Requests.release("gateway", "good:1", 1)))
                .isInstanceOf(ClusterFault.class)
                .hasMessageContaining("does not accept the credentials")
                .satisfies(fault ->
                        assertThat(((ClusterFault) fault).remedy()).contains("Log in again"));
    }

    private void assertFails(String image, String cause, String words, String next)
            throws IOException {
        assertEnd(put(Requests.release("gateway", image, 1)), cause, words, next);
        assertThat(cluster.paths("/apim/")).noneMatch(path -> path.contains("gateway-conf"));
    }

    private static void assertEnd(End end, String cause, String words, String next) {
        assertThat(end.state()).isEqualTo(State.TAKEN_BACK);
        FailureCause said = end.cause().orElseThrow();
        assertThat(said.what()).startsWith(cause).contains(words);
        assertThat(said.next()).contains(next);
    }

    private ClusterAccess access() throws IOException {
        Path file = FakeCluster.kubeConfig(folder.resolve("config"), cluster, cluster);
        return KubeConfig.of(List.of(file)).access("wanted");
    }

    private End put(WantedRelease release) throws IOException {
        return put(access(), release);
    }

    private static End put(ClusterAccess access, WantedRelease release) {
        try (ClusterApi api = new ClusterApi(access)) {
            HelmRequest request = Requests.into(access, Requests.SHORT);
            StepLog log = new StepLog(step -> {});
            return new ReleaseRunner(request, api, new AtomicBoolean(), log).put(release, "one");
        }
    }
}
