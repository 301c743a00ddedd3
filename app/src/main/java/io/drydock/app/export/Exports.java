package io.drydock.app.export;

import io.drydock.export.cloudformation.DeploymentTemplates;
import io.drydock.export.cloudformation.SplitLimits;
import io.drydock.export.drawing.Badge;
import io.drydock.export.drawing.BundledFont;
import io.drydock.export.drawing.Drawing;
import io.drydock.export.drawing.DrawingCompiler;
import io.drydock.export.drawing.DrawingOptions;
import io.drydock.export.drawing.Theme;
import io.drydock.export.helm.HelmExporter;
import io.drydock.export.helm.SiteDesigns;
import io.drydock.export.pdf.PdfWriter;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.export.png.PngWriter;
import io.drydock.export.svg.SvgWriter;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Site;
import io.drydock.model.file.DesignWriter;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the files of every kind of export.
public final class Exports {

    /// Pictures for documents are drawn at twice the size, for sharp print.
    private static final double PNG_SCALE = 2;

    private Exports() {}

    /// Why a design cannot be exported in a format; empty when it can. Quick enough to be asked
    /// before a person chooses a place: nothing is written.
    public static Optional<String> refusal(Design design, ExportFormat format) {
        return switch (format) {
            case SVG, PNG, PDF -> Optional.empty();
            case CLOUDFORMATION -> DeploymentTemplates.refusal(design);
            case HELM -> HelmExporter.refusal(design);
        };
    }

    /// A bundle for the cluster of each site, in a folder of its own where there are several.
    private static List<ExportedFile> releases(Design design) throws ImpossibleExportException {
        Optional<String> whole = refusal(design, ExportFormat.HELM);
        if (whole.isPresent()) {
            throw new ImpossibleExportException(whole.get());
        }
        List<Site> sites = SiteDesigns.sites(design);
        List<ExportedFile> files = new ArrayList<>();
        for (Site site : sites) {
            Design there = SiteDesigns.at(design, site);
            Optional<String> refusal = HelmExporter.refusal(there);
            if (refusal.isPresent()) {
                throw new ImpossibleExportException(site.name() + ": " + refusal.get());
            }
            String folder = sites.size() == 1 ? "" : site.id() + "/";
            try {
                HelmExporter.export(there)
                        .files()
                        .forEach((name, text) -> files.add(ExportedFile.text(folder + name, text)));
            } catch (UnsupportedDesignException unsupported) {
                throw new ImpossibleExportException(reason(unsupported));
            }
        }
        return files;
    }

    /// The files of an export, always the same ones for the same design.
    ///
    /// @throws ImpossibleExportException when the format cannot express the design
    public static List<ExportedFile> export(Design design, ExportFormat format)
            throws ImpossibleExportException {
        return switch (format) {
            case CLOUDFORMATION -> templates(design);
            case HELM -> releases(design);
            case SVG ->
                    List.of(
                            ExportedFile.text(
                                    "diagram.svg", SvgWriter.write(drawing(design), Theme.LIGHT)));
            case PNG ->
                    List.of(
                            new ExportedFile(
                                    "diagram.png",
                                    PngWriter.write(drawing(design), Theme.PRINT, PNG_SCALE)));
            case PDF ->
                    List.of(
                            new ExportedFile(
                                    "diagram.pdf", PdfWriter.write(drawing(design), Theme.PRINT)));
        };
    }

    /// The first file is the template of the first site; mostly it is the only one.
    private static List<ExportedFile> templates(Design design) throws ImpossibleExportException {
        try {
            return DeploymentTemplates.of(design, DesignWriter.write(design), SplitLimits.USUAL)
                    .files()
                    .entrySet()
                    .stream()
                    .map(file -> ExportedFile.text(file.getKey(), file.getValue()))
                    .toList();
        } catch (UnsupportedDesignException unsupported) {
            throw new ImpossibleExportException(reason(unsupported));
        }
    }

    private static String reason(UnsupportedDesignException unsupported) {
        String message = unsupported.getMessage();
        return message == null ? "unsupported design" : message;
    }

    private static Drawing drawing(Design design) {
        Map<ElementId, Badge> none = Map.of();
        return DrawingCompiler.compile(
                new DesignIndex(design), DrawingOptions.DOCUMENT, none, BundledFont.get());
    }
}
