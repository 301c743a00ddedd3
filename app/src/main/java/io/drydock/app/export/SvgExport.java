package io.drydock.app.export;

import io.drydock.export.drawing.BundledFont;
import io.drydock.export.drawing.DrawingCompiler;
import io.drydock.export.drawing.DrawingOptions;
import io.drydock.export.drawing.Theme;
import io.drydock.export.svg.SvgWriter;
import io.drydock.model.design.Design;
import io.drydock.model.index.DesignIndex;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A picture for documents.
final class SvgExport implements ExportKind {

    @Override
    public String title() {
        return "SVG picture";
    }

    @Override
    public String extension() {
        return "svg";
    }

    @Override
    public Optional<String> refusal(Design design) {
        return Optional.empty();
    }

    @Override
    public List<ExportFile> export(Design design) {
        var drawing =
                DrawingCompiler.compile(
                        new DesignIndex(design),
                        DrawingOptions.DOCUMENT,
                        Map.of(),
                        BundledFont.get());
        return List.of(
                new ExportFile(
                        design.name() + ".svg", SvgWriter.write(drawing, Theme.PRINT)));
    }
}
