package io.drydock.model.catalogue;

import java.util.Optional;

/// The official chart that installs a profile.
///
/// Source: the chart descriptions on the release branches of the public chart repositories.
///
/// @param name the chart's name, such as `wso2am-acp`
/// @param chartVersion the chart's version, such as `4.7.0-1`; empty where no release is known
/// @param image the image's name without registry and tag, such as `wso2am-acp`
public record HelmChart(String name, Optional<String> chartVersion, String image) {}
