package io.drydock.export.helm;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.ElementId;
import java.util.List;
import java.util.Optional;

/// One release of an official chart: a cluster of the design.
///
/// @param cluster the cluster it stands for
/// @param profile what its pods run
/// @param name the release's name
/// @param chart the chart's name
/// @param chartVersion the chart's version in the repository; empty where none is known
/// @param folder where the chart lies in a checkout of the official charts
/// @param names what the chart calls its services, deployments and pods
/// @param minimum the fewest pods
/// @param maximum the most pods
public record HelmRelease(
        ElementId cluster,
        ProfileId profile,
        String name,
        String chart,
        Optional<String> chartVersion,
        String folder,
        ChartNames names,
        int minimum,
        int maximum) {

    /// The file with its values, in the bundle.
    public String valuesFile() {
        return "values/" + name + ".yaml";
    }

    /// The files with the patches to what the chart renders, in the bundle: one for each of its
    /// deployments, in order.
    public List<String> patchFiles() {
        return names.deployments().stream()
                .map(it -> "patches/" + name + "/" + it + ".yaml")
                .toList();
    }

    ChartKind kind() {
        return ChartKind.of(profile)
                .orElseThrow(() -> new IllegalStateException(profile + " has no chart"));
    }

    /// Whether losing a node can leave another one.
    boolean isRedundant() {
        return minimum > 1;
    }
}
