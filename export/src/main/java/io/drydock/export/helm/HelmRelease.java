package io.drydock.export.helm;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.ElementId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One release of an official chart: a cluster of the design.
///
/// @param cluster the cluster it stands for
/// @param profile what its pods run
/// @param name the release's name
/// @param chart the chart's name
/// @param chartVersion the chart's version in the repository; empty where none is known
/// @param line the chart's line, such as `4.7`: the product's, or Micro Integrator's own
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
        String line,
        String folder,
        ChartNames names,
        int minimum,
        int maximum) {

    /// The file with its values, in the bundle.
    public String valuesFile() {
        return "values/" + name + ".yaml";
    }

    /// The files with the patches to what the chart renders, in the bundle, in order: one for each
    /// of its deployments, and one for each object that is taken out.
    public List<String> patchFiles() {
        return Stream.concat(names.deployments().stream(), names.unwanted().stream())
                .map(this::patchFile)
                .toList();
    }

    /// Those of them that change deployments.
    public List<String> podPatchFiles() {
        return names.deployments().stream().map(this::patchFile).toList();
    }

    private String patchFile(String object) {
        return "patches/" + name + "/" + object + ".yaml";
    }

    OfficialChart official() {
        return new OfficialChart(kind(), line);
    }

    /// The charts of 3.2 have one for control planes, which all-in-one nodes are run by beside
    /// traffic managers.
    ChartKind kind() {
        return chart.equals(ReleasePlanner.FIRST_CONTROL_PLANE)
                ? ChartKind.CONTROL_PLANE
                : ownKind();
    }

    private ChartKind ownKind() {
        return ChartKind.of(profile)
                .orElseThrow(() -> new IllegalStateException(profile + " has no chart"));
    }

    /// Whether losing a node can leave another one.
    boolean isRedundant() {
        return minimum > 1;
    }
}
