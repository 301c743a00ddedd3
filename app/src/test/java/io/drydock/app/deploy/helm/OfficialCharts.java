package io.drydock.app.deploy.helm;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.drydock.export.helm.HelmBundle;
import java.nio.file.Files;
import java.nio.file.Path;

/// The official charts, where this machine has them. They may not be shipped with the tests, so
/// tests that need them are skipped without.
final class OfficialCharts {

    private static final String VARIABLE = "WSO2_HELM_CHARTS";

    private OfficialCharts() {}

    /// The folder that the environment names; skips the test when it names none.
    static Path folder() {
        String value = System.getenv(VARIABLE);
        assumeTrue(
                value != null && Files.isDirectory(Path.of(value)),
                () -> "charts absent: " + VARIABLE + " names no folder with the official charts");
        return Path.of(value);
    }

    /// The folder, where it holds the charts for all releases of a bundle; skips the test when it
    /// does not.
    static Path folder(HelmBundle bundle) {
        Path folder = folder();
        ChartFolders charts = new ChartFolders(folder);
        assumeTrue(
                bundle.releases().stream()
                        .allMatch(release -> charts.find(release, bundle.version()).isPresent()),
                () ->
                        "charts absent: "
                                + VARIABLE
                                + " has none of line "
                                + bundle.version().line());
        return folder;
    }
}
