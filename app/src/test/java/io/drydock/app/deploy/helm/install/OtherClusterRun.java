package io.drydock.app.deploy.helm.install;

import com.marcnuri.helm.Helm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// A whole course of a release in a process whose environment leads to another cluster.
final class OtherClusterRun {

    private OtherClusterRun() {}

    /// Runs it.
    ///
    /// @param arguments the kubeconfig, and a folder for a chart
    public static void main(String[] arguments) {
        ClusterAccess access = KubeConfig.of(List.of(Path.of(arguments[0]))).access("wanted");
        try (ClusterApi api = new ClusterApi(access)) {
            ReleaseRunner runner = runner(access, api, Requests.PATIENT);
            Path chart = Path.of(arguments[1]);
            String manifest =
                    new Helm(chart).template().withName("tiny").withNamespace("apim").call();
            WantedRelease release =
                    new WantedRelease("tiny", Optional.empty(), "tiny", "1.0.0", "{}", manifest);
            boolean fine =
                    runner.put(release, "one").state() == ReleaseRunner.State.DONE
                            && runner.put(changed(release, "good:2"), "two").state()
                                    == ReleaseRunner.State.DONE
                            && runner(access, api, Requests.SHORT)
                                            .put(changed(release, "broken:3"), "three")
                                            .state()
                                    == ReleaseRunner.State.TAKEN_BACK;
            runner.uninstall("tiny");
            System.exit(fine ? 0 : 1);
        }
    }

    private static ReleaseRunner runner(ClusterAccess access, ClusterApi api, Duration patience) {
        return new ReleaseRunner(
                Requests.into(access, patience),
                api,
                new AtomicBoolean(),
                new StepLog(System.out::println));
    }

    private static WantedRelease changed(WantedRelease release, String image) {
        return new WantedRelease(
                release.name(),
                release.element(),
                release.chart(),
                release.version(),
                release.values(),
                release.manifest().replace("good:1", image));
    }
}
