package io.drydock.app.deploy.helm.install;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// A chart that renders to a fixed manifest. Helm cannot change what a chart renders from Java, and
/// cannot go back to an earlier revision; installed in this form, what was shown is what runs and
/// what the release remembers. See `docs/decisions/0032`.
final class WrappedChart {

    private static final String TEMPLATE = "{{ .Files.Get \"manifest.yaml\" }}\n";

    private WrappedChart() {}

    /// Writes the chart and the values to go with it.
    ///
    /// @param folder an empty folder
    /// @param origin the notes that say which design and site it was made from, by annotation
    /// @param deployment what was confirmed
    /// @return the chart's folder
    static Path write(
            Path folder, WantedRelease release, Map<String, String> origin, String deployment)
            throws IOException {
        Path chart = folder.resolve(release.chart());
        Files.createDirectories(chart.resolve("templates"));
        ObjectNode description = Documents.MAPPER.createObjectNode();
        description.put("apiVersion", "v2");
        description.put("name", release.chart());
        description.put("version", release.version());
        Map<String, String> notes = new LinkedHashMap<>(origin);
        release.element().ifPresent(id -> notes.put(ReleaseRecord.ELEMENT, id.value()));
        notes.put(ReleaseRecord.DEPLOYMENT, deployment);
        ObjectNode annotations = description.putObject("annotations");
        notes.forEach(annotations::put);
        Files.writeString(chart.resolve("Chart.yaml"), Documents.text(description));
        Files.writeString(chart.resolve("manifest.yaml"), release.manifest());
        Files.writeString(chart.resolve("templates").resolve("manifest.yaml"), TEMPLATE);
        return chart;
    }
}
