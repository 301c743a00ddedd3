package io.drydock.app.deploy.helm;

import io.drydock.export.helm.HelmRelease;
import io.drydock.model.catalogue.ProductVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the chart of a release in a checkout of the official charts, or among several checkouts in
/// folders named by branch, such as `4.7.x`.
public final class ChartFolders {

    private static final String DESCRIPTION = "Chart.yaml";

    private final Path root;

    /// @param root the checkout, or the folder with checkouts
    public ChartFolders(Path root) {
        this.root = root;
    }

    /// The chart's folder, when one of that name and of the product's line is there.
    public Optional<Path> find(HelmRelease release, ProductVersion version) {
        for (Path checkout : checkouts(version)) {
            Path chart = checkout.resolve(release.folder());
            if (fits(chart, release.chart(), version)) {
                return Optional.of(chart);
            }
        }
        return Optional.empty();
    }

    private List<Path> checkouts(ProductVersion version) {
        return List.of(root, root.resolve(version.line() + ".x"), root.resolve("main"));
    }

    private static boolean fits(Path chart, String name, ProductVersion version) {
        Path description = chart.resolve(DESCRIPTION);
        if (!Files.isRegularFile(description)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(description)) {
            List<String> facts = lines.map(String::strip).toList();
            return facts.contains("name: " + name)
                    && facts.stream()
                            .map(line -> line.replace("\"", ""))
                            .anyMatch(line -> line.startsWith("version: " + version.line() + "."));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + description, e);
        }
    }
}
