package io.drydock.app.export;

import io.drydock.export.cloudformation.CloudFormationExporter;
import io.drydock.model.design.Design;
import io.drydock.model.design.Platform;
import io.drydock.model.file.DesignWriter;
import java.util.List;
import java.util.Optional;

/// A template for designs on EC2.
final class CloudFormationExport implements ExportKind {

    @Override
    public String title() {
        return "CloudFormation template";
    }

    @Override
    public String extension() {
        return "yaml";
    }

    @Override
    public Optional<String> refusal(Design design) {
        return design.platform() == Platform.EC2
                ? Optional.empty()
                : Optional.of(
                        "CloudFormation is written for designs on EC2; this one runs on "
                                + design.platform().title()
                                + ". Export Helm values instead.");
    }

    @Override
    public List<ExportFile> export(Design design) {
        return List.of(
                new ExportFile(
                        "template.yaml",
                        CloudFormationExporter.export(design, DesignWriter.write(design))
                                .toYaml()));
    }
}
