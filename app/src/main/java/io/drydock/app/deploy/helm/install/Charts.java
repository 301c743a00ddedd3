package io.drydock.app.deploy.helm.install;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.helm.ChartSource;
import io.drydock.app.deploy.helm.Progress;
import io.drydock.export.helm.HelmBundle;
import io.drydock.export.helm.HelmExporter;
import io.drydock.export.helm.HelmRelease;
import io.drydock.export.helm.SiteInput;
import io.drydock.export.helm.SiteInputs;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Design;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// The official charts of a request, fetched once and kept until this is closed, and what they
/// render to.
final class Charts implements AutoCloseable {

    private static final String SECRETS_API = "external-secrets.io/v1";

    private final HelmRequest request;
    private final ClusterApi api;
    private final BooleanSupplier cancelled;
    private Optional<ChartSource> source = Optional.empty();

    /// @param cancelled whether fetching is to stop
    Charts(HelmRequest request, ClusterApi api, BooleanSupplier cancelled) {
        this.request = request;
        this.api = api;
        this.cancelled = cancelled;
    }

    /// The renderer with these charts.
    ///
    /// @throws DeploymentException when the charts cannot be had
    ReleaseRenderer renderer() {
        Design design = request.part();
        HelmBundle bundle = HelmExporter.export(design);
        List<SiteInput> inputs = SiteInputs.of(design);
        return new ReleaseRenderer(bundle, open(bundle).folders(), inputs, request.inputs());
    }

    private ChartSource open(HelmBundle bundle) {
        if (source.isEmpty()) {
            try {
                source = Optional.of(ChartSource.open(request.charts(), bundle, new Stoppable()));
            } catch (IOException | UncheckedIOException e) {
                throw new DeploymentException(
                        "The charts cannot be had: " + e.getMessage() + ".", e);
            } catch (CancellationException e) {
                throw new DeploymentException("Cancelled while the charts were fetched.", e);
            }
        }
        return source.get();
    }

    /// What is to run in the cluster as it is now.
    ///
    /// @throws DeploymentException when a chart is missing or does not render
    List<WantedRelease> render() {
        boolean secrets = api.resource(SECRETS_API, "ExternalSecret").isPresent();
        return renderer().render(request.namespace(), version(), secrets);
    }

    /// The cluster's version, such as `1.32.0`.
    String version() {
        JsonNode version = api.get("/version").orElseGet(Documents.MAPPER::createObjectNode);
        return version.path("gitVersion").asText().replaceAll("^v|[-+].*$", "");
    }

    /// The names of the releases that are gateways.
    Set<String> gateways() {
        return HelmExporter.export(request.part()).releases().stream()
                .filter(release -> release.profile() == ProfileId.GATEWAY)
                .map(HelmRelease::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void close() {
        try {
            if (source.isPresent()) {
                source.get().close();
                source = Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the fetched charts cannot be removed", e);
        }
    }

    private final class Stoppable implements Progress {
        @Override
        public void step(String what) {
            api.patience().say(what);
        }

        @Override
        public boolean isCancelled() {
            return cancelled.getAsBoolean();
        }
    }
}
