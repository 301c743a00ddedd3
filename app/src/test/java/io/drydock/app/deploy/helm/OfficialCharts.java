package io.drydock.app.deploy.helm;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.drydock.export.helm.HelmBundle;
import io.drydock.export.helm.HelmRelease;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The official charts, where this machine has them. They may not be shipped with the tests, so
/// tests that need them are skipped without. Micro Integrator's chart lies in a repository of its
/// own, which a variable of its own names.
final class OfficialCharts {

    private static final String VARIABLE = "WSO2_HELM_CHARTS";
    private static final String INTEGRATOR = "WSO2_HELM_CHARTS_MI";

    private OfficialCharts() {}

    /// The folder that the environment names; skips the test when it names none.
    static Path folder() {
        return folder(VARIABLE)
                .orElseGet(() -> {
                    assumeTrue(
                            false,
                            "charts absent: "
                                    + VARIABLE
                                    + " names no folder with the official charts");
                    return Path.of("");
                });
    }

    private static Optional<Path> folder(String variable) {
        return Optional.ofNullable(System.getenv(variable)).map(Path::of).filter(Files::isDirectory);
    }

    /// The folders, where they hold the charts for all releases of a bundle; skips the test when
    /// they do not.
    static List<Path> folders(HelmBundle bundle) {
        List<Path> folders =
                Stream.concat(Stream.of(folder()), folder(INTEGRATOR).stream()).toList();
        ChartFolders charts = new ChartFolders(folders);
        for (HelmRelease release : bundle.releases()) {
            assumeTrue(
                    charts.find(release).isPresent(),
                    () ->
                            "charts absent: "
                                    + (release.chart().equals("mi") ? INTEGRATOR : VARIABLE)
                                    + " names no folder with "
                                    + release.chart()
                                    + " of line "
                                    + release.line());
        }
        return folders;
    }

    static ChartChecker checker(HelmBundle bundle) {
        return new ChartChecker(folders(bundle));
    }
}
