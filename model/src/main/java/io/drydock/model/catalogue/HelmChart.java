package io.drydock.model.catalogue;

import java.util.Optional;

/// The official chart that installs a profile.
///
/// Source: the chart descriptions on the release branches of the public chart repositories.
///
/// @param name the chart's name, such as `wso2am-acp`
/// @param chartVersion the chart's version, such as `4.7.0-1`; empty where no release is known
/// @param image the image's name without registry and tag, such as `wso2am-acp`
public record HelmChart(String name, Optional<String> chartVersion, String image) {

    /// The version of the product that the chart installs by default, such as `4.7.0`; empty where
    /// no release of the chart is known.
    public Optional<String> productVersion() {
        return chartVersion.map(version -> version.replaceAll("-.*", ""));
    }

    /// The line of the product, such as `4.7`; empty where no release of the chart is known.
    public Optional<String> line() {
        return productVersion().map(version -> version.replaceAll("\\.\\d+$", ""));
    }
}
