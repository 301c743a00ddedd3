package io.drydock.app.canvas;

import io.drydock.export.drawing.Box;
import io.drydock.export.drawing.Shape;
import io.drydock.export.drawing.Shape.Anchor;
import io.drydock.export.drawing.Shape.Point;
import io.drydock.export.drawing.Shape.Stroke;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.TextAlignment;

/// Paints shapes on a canvas whose transform places the drawing.
final class Painter {

    private static final double ARROW_LENGTH = 7;
    private static final double ARROW_HALF_WIDTH = 3.5;

    private final GraphicsContext gc;
    private final Paints paints;

    Painter(GraphicsContext gc, Paints paints) {
        this.gc = gc;
        this.paints = paints;
        gc.setFontSmoothingType(FontSmoothingType.GRAY);
        gc.setTextBaseline(VPos.BASELINE);
        gc.setLineCap(StrokeLineCap.BUTT);
        gc.setLineJoin(StrokeLineJoin.ROUND);
    }

    void paint(List<Shape> shapes) {
        shapes.forEach(this::paint);
    }

    void paint(Shape shape) {
        switch (shape) {
            case Shape.Rectangle rectangle -> rectangle(rectangle);
            case Shape.Text text -> text(text);
            case Shape.Line line -> line(line);
            case Shape.Polygon polygon -> polygon(polygon);
            case Shape.Disc disc -> {
                gc.setFill(paints.of(disc.fill()));
                double size = disc.radius() * 2;
                gc.fillOval(
                        disc.centerX() - disc.radius(), disc.centerY() - disc.radius(), size, size);
            }
            case Shape.Icon icon -> icon(icon);
            case Shape.Group group -> paint(group.shapes());
        }
    }

    private void rectangle(Shape.Rectangle rectangle) {
        Box box = rectangle.box();
        double arc = rectangle.radius() * 2;
        rectangle
                .fill()
                .ifPresent(fill -> {
                    gc.setFill(paints.of(fill));
                    gc.fillRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
                });
        rectangle
                .stroke()
                .ifPresent(stroke -> {
                    use(stroke);
                    gc.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
                });
    }

    private void text(Shape.Text text) {
        gc.setFill(paints.of(text.paint()));
        gc.setFont(ScreenFont.of(text.style()));
        gc.setTextAlign(alignment(text.anchor()));
        gc.fillText(text.text(), text.x(), text.baseline());
    }

    private static TextAlignment alignment(Anchor anchor) {
        return switch (anchor) {
            case START -> TextAlignment.LEFT;
            case MIDDLE -> TextAlignment.CENTER;
            case END -> TextAlignment.RIGHT;
        };
    }

    private void line(Shape.Line line) {
        List<Point> points = line.points();
        use(line.stroke());
        gc.beginPath();
        gc.moveTo(points.getFirst().x(), points.getFirst().y());
        for (int n = 1; n < points.size() - 1; n++) {
            Point corner = points.get(n);
            Point next = points.get(n + 1);
            gc.arcTo(
                    corner.x(),
                    corner.y(),
                    next.x(),
                    next.y(),
                    radius(points.get(n - 1), corner, next, line.cornerRadius()));
        }
        gc.lineTo(points.getLast().x(), points.getLast().y());
        gc.stroke();
        if (line.arrow()) {
            arrow(points.get(points.size() - 2), points.getLast());
        }
    }

    /// A corner takes at most half of the shorter side.
    private static double radius(Point before, Point corner, Point after, double wanted) {
        double one = Math.hypot(corner.x() - before.x(), corner.y() - before.y());
        double other = Math.hypot(after.x() - corner.x(), after.y() - corner.y());
        return Math.min(wanted, Math.min(one, other) / 2);
    }

    private void arrow(Point from, Point tip) {
        double length = Math.hypot(tip.x() - from.x(), tip.y() - from.y());
        if (length == 0) {
            return;
        }
        double ux = (tip.x() - from.x()) / length;
        double uy = (tip.y() - from.y()) / length;
        double baseX = tip.x() - ux * ARROW_LENGTH;
        double baseY = tip.y() - uy * ARROW_LENGTH;
        gc.setFill(gc.getStroke());
        gc.fillPolygon(
                new double[] {
                    tip.x(), baseX - uy * ARROW_HALF_WIDTH, baseX + uy * ARROW_HALF_WIDTH
                },
                new double[] {
                    tip.y(), baseY + ux * ARROW_HALF_WIDTH, baseY - ux * ARROW_HALF_WIDTH
                },
                3);
    }

    private void polygon(Shape.Polygon polygon) {
        gc.setFill(paints.of(polygon.fill()));
        gc.fillPolygon(
                polygon.points().stream().mapToDouble(Point::x).toArray(),
                polygon.points().stream().mapToDouble(Point::y).toArray(),
                polygon.points().size());
    }

    private void icon(Shape.Icon icon) {
        GlyphOutline outline = GlyphOutline.of(icon.glyph());
        double scale = icon.box().width() / outline.size();
        gc.save();
        gc.translate(icon.box().x(), icon.box().y());
        gc.scale(scale, scale);
        gc.setFill(paints.of(icon.paint()));
        gc.beginPath();
        gc.appendSVGPath(outline.path());
        gc.fill();
        gc.restore();
    }

    private void use(Stroke stroke) {
        gc.setStroke(paints.of(stroke.paint()));
        gc.setLineWidth(stroke.width());
        gc.setLineDashes(stroke.dash().stream().mapToDouble(Double::doubleValue).toArray());
    }
}
