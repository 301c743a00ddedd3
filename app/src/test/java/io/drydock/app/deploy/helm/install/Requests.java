package io.drydock.app.deploy.helm.install;

import io.drydock.app.Designs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Requests of tests that put releases of their own into a cluster, and those releases.
final class Requests {

    static final String NAMESPACE = "apim";

    private Requests() {}

    /// For releases that become ready: on a busy machine that may take a while.
    static final Duration PATIENT = Duration.ofMinutes(5);

    /// For releases that never become ready: what the test waits for is that this is over.
    static final Duration SHORT = Duration.ofSeconds(10);

    static HelmRequest into(ClusterAccess access, Duration timeout) {
        return new HelmRequest(
                Designs.distributed(),
                Optional.empty(),
                Optional.empty(),
                access,
                NAMESPACE,
                List.of(),
                Map.of(),
                timeout,
                Duration.ofMillis(200));
    }

    /// A deployment and a configuration under the release's name.
    static WantedRelease release(String name, String image, int replicas) {
        String manifest =
                """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: %1$s}
                spec:
                  replicas: %2$d
                  selector: {matchLabels: {app: %1$s}}
                  template:
                    metadata: {labels: {app: %1$s}}
                    spec:
                      containers: [{name: main, image: "%3$s"}]
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: %1$s-conf}
                data: {text: "{{ not a template }}", image: "%3$s"}
                """
                        .formatted(name, replicas, image);
        return release(name, manifest);
    }

    static WantedRelease release(String name, String manifest) {
        return new WantedRelease(name, Optional.empty(), "own-chart", "1.0.0", "{}", manifest);
    }
}
