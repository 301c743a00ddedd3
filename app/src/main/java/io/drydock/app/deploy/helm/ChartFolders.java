package io.drydock.app.deploy.helm;

import io.drydock.export.helm.HelmRelease;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Finds the chart of a release: in a checkout of the official charts, among several checkouts in
/// folders named by branch such as `4.7.x`, or among charts in folders named by chart.
public final class ChartFolders {

    private static final String DESCRIPTION = "Chart.yaml";

    private final List<Path> roots;

    /// Looks in one place.
    ///
    /// @param root where the charts are
    public ChartFolders(Path root) {
        this(List.of(root));
    }

    ChartFolders(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /// The chart's folder, when one of that name and line is there.
    public Optional<Path> find(HelmRelease release) {
        return roots.stream()
                .flatMap(root -> candidates(root, release).stream())
                .filter(chart -> fits(chart, release))
                .findFirst();
    }

    private List<Path> candidates(Path root, HelmRelease release) {
        return List.of(
                root.resolve(release.folder()),
                root.resolve(release.line() + ".x").resolve(release.folder()),
                root.resolve("main").resolve(release.folder()),
                root.resolve(release.chart()),
                root);
    }

    private static boolean fits(Path chart, HelmRelease release) {
        if (!Files.isRegularFile(chart.resolve(DESCRIPTION))) {
            return false;
        }
        return text(chart, "name").equals(release.chart())
                && version(chart).startsWith(release.line() + ".");
    }

    /// The version in a chart's description.
    static String version(Path chart) {
        return text(chart, "version");
    }

    private static String text(Path chart, String field) {
        Path description = chart.resolve(DESCRIPTION);
        try {
            Map<String, Object> fields = YamlFiles.mapping(Files.readString(description));
            return KubernetesObject.Fields.text(fields, field);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + description, e);
        } catch (YamlEngineException e) {
            String reason = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
            throw new UncheckedIOException(
                    new ChartSourceException(description + " is not YAML: " + reason, e));
        }
    }
}
