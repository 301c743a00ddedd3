package io.drydock.app.deploy.helm;

import io.drydock.export.helm.HelmBundle;
import io.drydock.export.helm.HelmRelease;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Renders and lints the official charts with exported values, and looks whether what comes out
/// fits together: every address leads to a service, counts are the design's, selectors select,
/// every key is read. Works offline and touches no cluster.
public final class ChartChecker {

    private final ChartFolders charts;

    /// @param charts a checkout of the official charts, or a folder with checkouts in folders named
    ///   by branch such as `4.7.x`
    public ChartChecker(Path charts) {
        this.charts = new ChartFolders(charts);
    }

    /// The problems of a bundle, in the order of its releases; empty when there are none.
    ///
    /// @throws UncheckedIOException when temporary files cannot be written
    public List<ChartProblem> check(HelmBundle bundle) {
        Rendering rendering = render(bundle);
        if (rendering.problems().isEmpty()) {
            HostsResolve.check(rendering);
            CountsMatch.check(rendering);
            SelectorsSelect.check(rendering);
            PoliciesAdmit.check(rendering);
        }
        return rendering.problems();
    }

    Rendering render(HelmBundle bundle) {
        Rendering rendering = new Rendering(bundle);
        try {
            Path work = Files.createTempDirectory("drydock-charts");
            try {
                write(bundle, work);
                ChartRenderer renderer = new ChartRenderer(work, bundle.namespace());
                for (HelmRelease release : bundle.releases()) {
                    render(rendering, renderer, release, work);
                }
                renderPlatform(rendering, renderer, work);
            } finally {
                delete(work);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write temporary files for the charts", e);
        }
        return rendering;
    }

    private void render(Rendering rendering, ChartRenderer renderer, HelmRelease release, Path work)
            throws IOException {
        HelmBundle bundle = rendering.bundle();
        Optional<Path> chart = charts.find(release, bundle.version());
        if (chart.isEmpty()) {
            rendering.problem(
                    release,
                    "the chart "
                            + release.chart()
                            + " of "
                            + bundle.version().line()
                            + " is not among the charts given");
            return;
        }
        try {
            Map<String, Object> values = YamlFiles.mapping(bundle.file(release.valuesFile()));
            KeysAreRead.check(rendering, release, chart.get(), values);
            Path file = work.resolve(release.valuesFile());
            String text = renderer.render(chart.get(), release.name(), file);
            rendering.add(release.name(), YamlFiles.documents(text));
            renderer.lint(chart.get(), release.name(), values)
                    .forEach(message -> rendering.problem(release, "lint: " + message));
        } catch (IllegalStateException e) {
            rendering.problem(release, "the chart cannot be rendered: " + e.getMessage());
        } catch (YamlEngineException e) {
            rendering.problem(release, "what the chart renders is not YAML: " + e.getMessage());
        }
    }

    private static void renderPlatform(Rendering rendering, ChartRenderer renderer, Path work)
            throws IOException {
        Path chart = work.resolve(HelmBundle.PLATFORM);
        try {
            Map<String, Object> values = siteValues(chart);
            Path file = work.resolve("site.yaml");
            Files.writeString(file, JsonText.of(values));
            String text = renderer.render(chart, HelmBundle.PLATFORM, file);
            rendering.add(HelmBundle.PLATFORM, YamlFiles.documents(text));
            renderer.lint(chart, HelmBundle.PLATFORM, values)
                    .forEach(message -> rendering.problem(HelmBundle.PLATFORM, "lint: " + message));
        } catch (IllegalStateException | YamlEngineException e) {
            rendering.problem(
                    HelmBundle.PLATFORM, "the chart cannot be rendered: " + e.getMessage());
        }
    }

    /// The chart's values with host names that stand for the ones the site would give.
    private static Map<String, Object> siteValues(Path chart) throws IOException {
        Map<String, Object> values =
                YamlFiles.mapping(Files.readString(chart.resolve("values.yaml")));
        Map<String, Object> addresses = new LinkedHashMap<>();
        KubernetesObject.Fields.map(values, "addresses")
                .keySet()
                .forEach(id -> addresses.put(id, id + ".example.com"));
        return YamlFiles.merge(values, Map.of("addresses", addresses));
    }

    private static void write(HelmBundle bundle, Path work) throws IOException {
        for (Map.Entry<String, String> file : bundle.files().entrySet()) {
            Path path = work.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
