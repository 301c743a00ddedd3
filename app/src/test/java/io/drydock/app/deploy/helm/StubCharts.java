package io.drydock.app.deploy.helm;

import com.marcnuri.helm.Helm;
import io.drydock.export.helm.HelmBundle;
import io.drydock.export.helm.HelmRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Charts of our own under the names of the official ones, with next to nothing in them: enough to
/// see where charts are looked for.
public final class StubCharts {

    private StubCharts() {}

    /// Writes a chart for every release into a folder named by the chart.
    public static Path write(HelmBundle bundle, Path folder) throws IOException {
        for (HelmRelease release : bundle.releases()) {
            write(folder, release.chart(), release.chartVersion().orElseThrow());
        }
        return folder;
    }

    static Path write(Path folder, String name, String version) throws IOException {
        Path chart = folder.resolve(name);
        Files.createDirectories(chart.resolve("templates"));
        Files.writeString(
                chart.resolve("Chart.yaml"),
                "apiVersion: v2\nname: "
                        + name
                        + "\nversion: "
                        + version
                        + "\nicon: https://example.com/icon.svg\n");
        Files.writeString(chart.resolve("values.yaml"), "{}\n");
        Files.writeString(
                chart.resolve("templates").resolve("settings.yaml"),
                "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n");
        return chart;
    }

    /// Packs every chart of a folder and gives the archives.
    static List<Path> pack(HelmBundle bundle, Path charts, Path target) throws IOException {
        Files.createDirectories(target);
        List<Path> archives = new ArrayList<>();
        for (HelmRelease release : bundle.releases()) {
            new Helm(charts.resolve(release.chart())).packageIt().withDestination(target).call();
            archives.add(
                    target.resolve(
                            release.chart() + "-" + release.chartVersion().orElseThrow() + ".tgz"));
        }
        return archives;
    }
}
