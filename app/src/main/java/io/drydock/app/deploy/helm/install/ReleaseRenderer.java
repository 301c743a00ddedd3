package io.drydock.app.deploy.helm.install;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.marcnuri.helm.Helm;
import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.helm.ChartFolders;
import io.drydock.export.helm.HelmBundle;
import io.drydock.export.helm.HelmRelease;
import io.drydock.export.helm.SiteInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes what is to run of a bundle: renders each chart in this process, without a cluster, and
/// changes the pods as the bundle's patches say. The order is that of installing: our own chart,
/// the control plane, what talks to it, the gateways.
final class ReleaseRenderer {

    private final HelmBundle bundle;
    private final ChartFolders charts;
    private final List<SiteInput> inputs;
    private final Map<String, String> site;

    /// @param site what the site says, by the names of the inputs
    ReleaseRenderer(
            HelmBundle bundle,
            ChartFolders charts,
            List<SiteInput> inputs,
            Map<String, String> site) {
        this.bundle = bundle;
        this.charts = charts;
        this.inputs = inputs;
        this.site = site;
    }

    /// The releases of which no chart is there.
    List<HelmRelease> withoutChart() {
        return bundle.releases().stream()
                .filter(release -> charts.find(release).isEmpty())
                .toList();
    }

    /// @param namespace where it is installed
    /// @param version the cluster's version, such as `1.32.0`
    /// @param externalSecrets whether the cluster knows External Secrets
    /// @throws DeploymentException when a chart is missing or does not render
    List<WantedRelease> render(String namespace, String version, boolean externalSecrets) {
        try (Workspace work = Workspace.create()) {
            bundle.files().forEach(work::write);
            List<WantedRelease> releases = new ArrayList<>();
            Rendering rendering = new Rendering(work, namespace, version);
            releases.add(platform(rendering, externalSecrets));
            for (HelmRelease release : bundle.releases()) {
                releases.add(official(rendering, release));
            }
            return releases;
        } catch (IOException e) {
            throw new DeploymentException("The charts cannot be rendered: " + e.getMessage(), e);
        }
    }

    private WantedRelease platform(Rendering rendering, boolean externalSecrets)
            throws IOException {
        ObjectNode values = Documents.MAPPER.createObjectNode();
        insert(HelmBundle.PLATFORM, values);
        values.withObject("/externalSecrets").put("enabled", externalSecrets);
        Path chart = rendering.work().path(HelmBundle.PLATFORM);
        String manifest = rendering.render(chart, HelmBundle.PLATFORM, values);
        return new WantedRelease(
                HelmBundle.PLATFORM,
                Optional.empty(),
                HelmBundle.PLATFORM,
                version(chart),
                Documents.text(values),
                Documents.manifest(Documents.objects(manifest)));
    }

    private WantedRelease official(Rendering rendering, HelmRelease release) throws IOException {
        Path chart =
                charts.find(release)
                        .orElseThrow(() ->
                                new DeploymentException(
                                        "The chart "
                                                + release.chart()
                                                + " of "
                                                + release.line()
                                                + " is not among the charts given."));
        ObjectNode values = Documents.object(bundle.file(release.valuesFile()));
        insert(release.name(), values);
        List<ObjectNode> objects =
                Documents.objects(rendering.render(chart, release.name(), values));
        for (String file : release.patchFiles()) {
            patch(objects, Documents.object(bundle.file(file)));
        }
        return new WantedRelease(
                release.name(),
                Optional.of(release.cluster()),
                release.chart(),
                version(chart),
                Documents.text(values),
                Documents.manifest(objects));
    }

    private static void patch(List<ObjectNode> objects, ObjectNode patch) {
        String key = new ManifestObject(patch).key();
        List<ObjectNode> targets =
                objects.stream()
                        .filter(object -> new ManifestObject(object).key().equals(key))
                        .toList();
        if (targets.isEmpty()) {
            throw new DeploymentException(
                    "The chart renders no " + key + ", which the design's patches change.");
        }
        if (patch.path("$patch").asText().equals("delete")) {
            objects.removeAll(targets);
        } else {
            targets.forEach(target -> StrategicMerge.apply(target, patch));
        }
    }

    private void insert(String release, ObjectNode values) {
        for (SiteInput input : inputs) {
            Optional<String> value = given(input);
            for (SiteInput.Target target : input.targets()) {
                if (value.isPresent() && target.release().equals(release)) {
                    ObjectNode at = values;
                    List<String> path = target.path();
                    for (String key : path.subList(0, path.size() - 1)) {
                        at = at.withObjectProperty(key);
                    }
                    at.put(path.getLast(), target.part().of(value.get()));
                }
            }
        }
    }

    private Optional<String> given(SiteInput input) {
        return Optional.ofNullable(site.get(input.name())).filter(value -> !value.isBlank());
    }

    private static String version(Path chart) throws IOException {
        return Documents.object(Files.readString(chart.resolve("Chart.yaml")))
                .path("version")
                .asText();
    }

    private record Rendering(Workspace work, String namespace, String version) {

        String render(Path chart, String release, ObjectNode values) {
            Path file = work.write(release + "-values.json", Documents.text(values));
            try {
                return new Helm(chart)
                        .template()
                        .withName(release)
                        .withNamespace(namespace)
                        .withKubeVersion(version)
                        .withValuesFile(file)
                        .call();
            } catch (IllegalStateException e) {
                throw new DeploymentException(
                        "The chart of " + release + " cannot be rendered: " + e.getMessage(), e);
            }
        }
    }
}
