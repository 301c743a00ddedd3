package io.drydock.app.deploy.helm;

import io.drydock.app.deploy.helm.ChartProblem.Kind;
import io.drydock.app.deploy.helm.ChartReport.CheckedChart;
import io.drydock.export.helm.HelmBundle;
import io.drydock.export.helm.HelmRelease;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Renders and lints the official charts with exported values, and looks whether what comes out
/// fits together: every address leads to a service, counts are the design's, selectors select,
/// every key is read. Works offline and touches no cluster.
public final class ChartChecker {

    private final ChartFolders charts;

    /// What one release came to.
    private record Outcome(
            String release,
            Optional<CheckedChart> chart,
            List<Map<String, Object>> documents,
            List<ChartProblem> problems) {}

    /// @param charts a checkout of the official charts, or a folder with checkouts in folders named
    ///   by branch such as `4.7.x`, or with charts in folders named by chart
    public ChartChecker(Path charts) {
        this(List.of(charts));
    }

    /// @param roots several such folders, the one to prefer first
    ChartChecker(List<Path> roots) {
        charts = new ChartFolders(roots);
    }

    /// The problems of a bundle, in the order of its releases; empty when there are none.
    ///
    /// @throws UncheckedIOException when temporary files cannot be written
    public List<ChartProblem> check(HelmBundle bundle) {
        return report(bundle, Progress.NONE).problems();
    }

    /// The problems of a bundle and what was looked at.
    ///
    /// @throws UncheckedIOException when temporary files cannot be written
    /// @throws java.util.concurrent.CancellationException when the listener stops it
    public ChartReport report(HelmBundle bundle, Progress progress) {
        Rendering rendering = render(bundle, progress);
        if (rendering.problems().isEmpty()) {
            progress.next("Comparing what was rendered");
            HostsResolve.check(rendering);
            GatewaysListen.check(rendering);
            CountsMatch.check(rendering);
            SelectorsSelect.check(rendering);
            PoliciesAdmit.check(rendering);
        }
        return new ChartReport(rendering.charts(), rendering.problems());
    }

    Rendering render(HelmBundle bundle) {
        return render(bundle, Progress.NONE);
    }

    /// Releases have nothing to do with each other here, and Helm's engine may be called from
    /// several threads, so they are rendered side by side.
    private Rendering render(HelmBundle bundle, Progress progress) {
        Rendering rendering = new Rendering(bundle);
        try (TemporaryFolder work = TemporaryFolder.create()) {
            work.write(bundle);
            ChartRenderer renderer = new ChartRenderer(work.path(), bundle.namespace());
            List<Callable<Outcome>> tasks = new ArrayList<>();
            for (HelmRelease release : bundle.releases()) {
                tasks.add(() -> {
                    progress.next("Rendering " + release.name());
                    return official(bundle, renderer, release, work.path());
                });
            }
            tasks.add(() -> {
                progress.next("Rendering " + HelmBundle.PLATFORM);
                return platform(rendering, renderer, work.path());
            });
            for (Outcome outcome : SideBySide.run(tasks)) {
                rendering.add(outcome.release(), outcome.documents());
                outcome.chart().ifPresent(rendering::add);
                outcome.problems().forEach(rendering::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write temporary files for the charts", e);
        }
        return rendering;
    }

    private Outcome official(
            HelmBundle bundle, ChartRenderer renderer, HelmRelease release, Path work)
            throws IOException {
        Optional<Path> chart = charts.find(release);
        List<ChartProblem> problems = new ArrayList<>();
        if (chart.isEmpty()) {
            problems.add(
                    problem(
                            release,
                            Kind.CHART,
                            "the chart "
                                    + release.chart()
                                    + " of "
                                    + release.line()
                                    + " is not among the charts given"));
            return new Outcome(release.name(), Optional.empty(), List.of(), problems);
        }
        List<Map<String, Object>> documents = new ArrayList<>();
        try {
            Map<String, Object> values = YamlFiles.mapping(bundle.file(release.valuesFile()));
            for (String key : KeysAreRead.unread(chart.get(), values)) {
                problems.add(problem(release, Kind.KEYS, "the chart reads no key " + key));
            }
            Path file = work.resolve(release.valuesFile());
            String text = renderer.render(chart.get(), release.name(), file);
            documents.addAll(YamlFiles.documents(text));
            for (String message : renderer.lint(chart.get(), release.name(), values)) {
                problems.add(problem(release, Kind.LINT, "lint: " + message));
            }
        } catch (IllegalStateException e) {
            problems.add(
                    problem(
                            release,
                            Kind.RENDER,
                            "the chart cannot be rendered: " + e.getMessage()));
        } catch (YamlEngineException e) {
            problems.add(
                    problem(
                            release,
                            Kind.RENDER,
                            "what the chart renders is not YAML: " + e.getMessage()));
        }
        CheckedChart checked =
                new CheckedChart(
                        release.cluster(),
                        release.name(),
                        release.chart(),
                        ChartFolders.version(chart.get()),
                        documents.size());
        return new Outcome(release.name(), Optional.of(checked), documents, problems);
    }

    private static ChartProblem problem(HelmRelease release, Kind kind, String message) {
        return new ChartProblem(release.cluster(), release.name(), kind, message);
    }

    private static Outcome platform(Rendering rendering, ChartRenderer renderer, Path work)
            throws IOException {
        String name = HelmBundle.PLATFORM;
        Path chart = work.resolve(name);
        List<Map<String, Object>> documents = new ArrayList<>();
        List<ChartProblem> problems = new ArrayList<>();
        try {
            Map<String, Object> values = siteValues(chart);
            Path file = work.resolve("site.yaml");
            Files.writeString(file, JsonText.of(values));
            documents.addAll(YamlFiles.documents(renderer.render(chart, name, file)));
            for (String message : renderer.lint(chart, name, values)) {
                problems.add(rendering.newProblem(Kind.LINT, name, "lint: " + message));
            }
        } catch (IllegalStateException | YamlEngineException e) {
            problems.add(
                    rendering.newProblem(
                            Kind.RENDER, name, "the chart cannot be rendered: " + e.getMessage()));
        }
        CheckedChart checked =
                new CheckedChart(
                        rendering.element(name),
                        name,
                        name,
                        ChartFolders.version(chart),
                        documents.size());
        return new Outcome(name, Optional.of(checked), documents, problems);
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
}
