package io.drydock.export.pdf;

import io.drydock.export.drawing.PathStep;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/// Path steps in a page's words, which know cubic curves only.
final class PdfPath {
    private PdfPath() {}

    static void append(PDPageContentStream content, List<PathStep> steps) throws IOException {
        double atX = 0;
        double atY = 0;
        for (PathStep step : steps) {
            switch (step) {
                case PathStep.MoveTo(double x, double y) -> {
                    content.moveTo((float) x, (float) y);
                    atX = x;
                    atY = y;
                }
                case PathStep.LineTo(double x, double y) -> {
                    content.lineTo((float) x, (float) y);
                    atX = x;
                    atY = y;
                }
                case PathStep.QuadTo(double cx, double cy, double x, double y) -> {
                    content.curveTo(
                            (float) twoThirds(atX, cx),
                            (float) twoThirds(atY, cy),
                            (float) twoThirds(x, cx),
                            (float) twoThirds(y, cy),
                            (float) x,
                            (float) y);
                    atX = x;
                    atY = y;
                }
                case PathStep.CurveTo(
                                double c1x,
                                double c1y,
                                double c2x,
                                double c2y,
                                double x,
                                double y) -> {
                    content.curveTo(
                            (float) c1x,
                            (float) c1y,
                            (float) c2x,
                            (float) c2y,
                            (float) x,
                            (float) y);
                    atX = x;
                    atY = y;
                }
                case PathStep.Close() -> content.closePath();
            }
        }
    }

    private static double twoThirds(double from, double to) {
        return from + (to - from) * 2 / 3;
    }
}
