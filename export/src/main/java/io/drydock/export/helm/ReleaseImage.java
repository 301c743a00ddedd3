package io.drydock.export.helm;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.HelmChart;
import io.drydock.model.catalogue.ProductVersion;

/// The image of a release.
///
/// @param registry the registry, and the folder in it
/// @param repository the image's name
/// @param tag the product's version
record ReleaseImage(String registry, String repository, String tag) {

    static final String PUBLIC_REGISTRY = "docker.io/wso2";

    /// Micro Integrator counts versions of its own, which its chart knows.
    static ReleaseImage of(HelmPlan plan, HelmRelease release) {
        ProductVersion version = plan.design().version();
        HelmChart chart =
                Catalogue.helmChart(release.profile(), version)
                        .orElseThrow(() -> new IllegalStateException("no chart for " + release));
        String registry = plan.settings().imageRegistry();
        String tag =
                release.kind() == ChartKind.MICRO_INTEGRATOR
                        ? chart.productVersion().orElseGet(version::toString)
                        : version.toString();
        return new ReleaseImage(registry.isEmpty() ? PUBLIC_REGISTRY : registry, chart.image(), tag);
    }

    /// As Kubernetes names it.
    @Override
    public String toString() {
        return registry + "/" + repository + ":" + tag;
    }
}
