package io.drydock.app.deploy.helm.install;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;

/// One Helm operation.
///
/// @param kind what to do
/// @param release the release's name
/// @param namespace where
/// @param kubeConfig the whole kubeconfig, with one cluster in it
/// @param chart the chart's folder; unused for uninstalling
/// @param values the file with the values; unused for uninstalling
/// @param timeout how long pods may take to be ready
record HelmOrder(
        Kind kind,
        String release,
        String namespace,
        String kubeConfig,
        Path chart,
        Path values,
        Duration timeout) {

    /// What to do.
    enum Kind {
        /// Make a release that is not there.
        INSTALL,
        /// Change a release that is there.
        UPGRADE,
        /// Take a release away.
        UNINSTALL
    }

    String text() {
        ObjectNode node = Documents.MAPPER.createObjectNode();
        node.put("kind", kind.name());
        node.put("release", release);
        node.put("namespace", namespace);
        node.put("kubeConfig", kubeConfig);
        node.put("chart", chart.toString());
        node.put("values", values.toString());
        node.put("timeout", Math.toIntExact(timeout.toSeconds()));
        return Documents.text(node);
    }

    /// Without credentials.
    @Override
    public String toString() {
        return kind + " " + release + " in " + namespace;
    }
}
