package io.drydock.app.export;

import io.drydock.export.helm.HelmExporter;
import io.drydock.export.helm.HelmObstacle;
import io.drydock.model.design.Design;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Values for the official charts, with what they lack.
final class HelmExport implements ExportKind {

    @Override
    public String title() {
        return "Helm values";
    }

    @Override
    public String extension() {
        return "";
    }

    @Override
    public Optional<String> refusal(Design design) {
        List<HelmObstacle> obstacles = HelmExporter.obstacles(design);
        return obstacles.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        obstacles.stream()
                                .map(HelmObstacle::reason)
                                .collect(Collectors.joining("\n")));
    }

    @Override
    public List<ExportFile> export(Design design) {
        return HelmExporter.export(design).files().entrySet().stream()
                .map(file -> new ExportFile(file.getKey(), file.getValue()))
                .toList();
    }
}
