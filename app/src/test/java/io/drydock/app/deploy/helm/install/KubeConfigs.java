package io.drydock.app.deploy.helm.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Kubeconfigs with the one context `only`.
final class KubeConfigs {

    private KubeConfigs() {}

    /// A caller with a token.
    ///
    /// @param trust more lines of the cluster, such as its authority; may be empty
    static Path token(Path folder, String server, String trust) {
        return write(folder, server, trust, "{token: not-a-real-token}");
    }

    /// @param user what the entry of the caller holds
    static Path write(Path folder, String server, String trust, String user) {
        try {
            return Files.writeString(
                    folder.resolve("kubeconfig"),
                    """
                    apiVersion: v1
                    kind: Config
                    clusters:
                    - {name: c, cluster: {server: "%s"%s}}
                    users:
                    - {name: u, user: %s}
                    contexts:
                    - {name: only, context: {cluster: c, user: u}}
                    """
                            .formatted(server, trust, user));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
