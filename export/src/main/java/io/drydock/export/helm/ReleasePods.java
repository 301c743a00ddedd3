package io.drydock.export.helm;

import io.drydock.model.design.Design;
import io.drydock.model.index.DesignIndex;
import java.util.List;

/// How many pods of a release there should be, and the service that they stand behind: what the
/// metrics of a Kubernetes cluster count them by.
///
/// @param release the release's name
/// @param service the service that leads to all of its pods
/// @param least the fewest pods
public record ReleasePods(String release, String service, int least) {

    /// The pods of a design's releases; none when it cannot become releases.
    public static List<ReleasePods> of(Design design) {
        if (!HelmExporter.obstacles(design).isEmpty()) {
            return List.of();
        }
        return new HelmPlan(new DesignIndex(design))
                .releases().stream()
                        .map(it ->
                                new ReleasePods(it.name(), it.names().loadBalanced(), it.minimum()))
                        .toList();
    }
}
