package io.drydock.export.pdf;

import io.drydock.export.drawing.Box;
import io.drydock.export.drawing.BundledFont;
import io.drydock.export.drawing.Drawing;
import io.drydock.export.drawing.IconPath;
import io.drydock.export.drawing.PathStep;
import io.drydock.export.drawing.Rgba;
import io.drydock.export.drawing.RoundedPath;
import io.drydock.export.drawing.Shape;
import io.drydock.export.drawing.Theme;
import io.drydock.export.drawing.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/// Paints shapes on a page whose axes are the drawing's, y downwards.
final class PdfPainter {
    private final PDPageContentStream content;
    private final Theme theme;
    private final PDFont regular;
    private final PDFont strong;

    /// Only looked up, never walked through.
    private final Map<Double, PDExtendedGraphicsState> transparencies = new HashMap<>();

    PdfPainter(PDPageContentStream content, Theme theme, PDFont regular, PDFont strong) {
        this.content = content;
        this.theme = theme;
        this.regular = regular;
        this.strong = strong;
    }

    void background(Drawing drawing) throws IOException {
        fill(RoundedPath.of(new Box(0, 0, drawing.width(), drawing.height()), 0), Token.CANVAS);
    }

    void paint(List<Shape> shapes) throws IOException {
        for (Shape shape : shapes) {
            switch (shape) {
                case Shape.Rectangle rectangle -> paint(rectangle);
                case Shape.Text text -> paint(text);
                case Shape.Line line -> paint(line);
                case Shape.Polygon polygon -> fill(polygon(polygon.points()), polygon.fill());
                case Shape.Disc disc -> fill(circle(disc), disc.fill());
                case Shape.Icon icon -> paint(icon);
                case Shape.Group group -> paint(group.shapes());
            }
        }
    }

    private void paint(Shape.Rectangle rectangle) throws IOException {
        List<PathStep> outline = RoundedPath.of(rectangle.box(), rectangle.radius());
        if (rectangle.fill().isPresent()) {
            fill(outline, rectangle.fill().get());
        }
        if (rectangle.stroke().isPresent()) {
            draw(outline, rectangle.stroke().get());
        }
    }

    private void paint(Shape.Text text) throws IOException {
        String words = known(text.text());
        double width = BundledFont.get().width(words, text.style());
        double x =
                switch (text.anchor()) {
                    case START -> text.x();
                    case MIDDLE -> text.x() - width / 2;
                    case END -> text.x() - width;
                };
        setFill(text.paint());
        content.beginText();
        content.setFont(text.style().strong() ? strong : regular, text.style().size());
        // Upright letters on a page whose y points down.
        content.setTextMatrix(new Matrix(1, 0, 0, -1, (float) x, (float) text.baseline()));
        content.showText(words);
        content.endText();
    }

    private void paint(Shape.Line line) throws IOException {
        draw(RoundedPath.of(line), line.stroke());
        List<Shape.Point> head = RoundedPath.arrowHead(line);
        if (!head.isEmpty()) {
            fill(polygon(head), line.stroke().paint());
        }
    }

    private void paint(Shape.Icon icon) throws IOException {
        Box box = icon.box();
        content.saveGraphicsState();
        content.transform(
                new Matrix(
                        (float) (box.width() / IconPath.SIDE),
                        0,
                        0,
                        (float) (box.height() / IconPath.SIDE),
                        (float) box.x(),
                        (float) box.y()));
        fill(IconPath.of(icon.glyph()), icon.paint());
        content.restoreGraphicsState();
    }

    private void fill(List<PathStep> steps, Token token) throws IOException {
        setFill(token);
        PdfPath.append(content, steps);
        content.fill();
    }

    private void draw(List<PathStep> steps, Shape.Stroke stroke) throws IOException {
        content.setStrokingColor(pdf(theme.opaque(stroke.paint())));
        content.setLineWidth((float) stroke.width());
        var dash = new float[stroke.dash().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = stroke.dash().get(i).floatValue();
        }
        content.setLineDashPattern(dash, 0);
        PdfPath.append(content, steps);
        content.stroke();
    }

    private void setFill(Token token) throws IOException {
        Rgba color = theme.color(token);
        content.setGraphicsStateParameters(transparency(color.alpha()));
        content.setNonStrokingColor(pdf(color));
    }

    private PDExtendedGraphicsState transparency(double alpha) {
        return transparencies.computeIfAbsent(
                alpha,
                value -> {
                    var state = new PDExtendedGraphicsState();
                    state.setNonStrokingAlphaConstant(value.floatValue());
                    return state;
                });
    }

    /// A page can only name letters its font has; the others become question marks.
    private static String known(String text) {
        var known = new StringBuilder();
        text.codePoints()
                .map(c -> BundledFont.get().has(c) ? c : '?')
                .forEach(known::appendCodePoint);
        return known.toString();
    }

    private static PDColor pdf(Rgba color) {
        var parts = new float[] {color.red() / 255f, color.green() / 255f, color.blue() / 255f};
        return new PDColor(parts, PDDeviceRGB.INSTANCE);
    }

    private static List<PathStep> circle(Shape.Disc disc) {
        double side = disc.radius() * 2;
        var box =
                new Box(disc.centerX() - disc.radius(), disc.centerY() - disc.radius(), side, side);
        return RoundedPath.of(box, disc.radius());
    }

    private static List<PathStep> polygon(List<Shape.Point> points) {
        var steps = new ArrayList<PathStep>();
        steps.add(new PathStep.MoveTo(points.getFirst().x(), points.getFirst().y()));
        points.stream().skip(1).map(at -> new PathStep.LineTo(at.x(), at.y())).forEach(steps::add);
        steps.add(new PathStep.Close());
        return steps;
    }
}
