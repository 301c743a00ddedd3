package io.drydock.export.png;

import io.drydock.export.drawing.Box;
import io.drydock.export.drawing.IconPath;
import io.drydock.export.drawing.PathStep;
import io.drydock.export.drawing.Rgba;
import io.drydock.export.drawing.RoundedPath;
import io.drydock.export.drawing.Shape;
import io.drydock.export.drawing.Theme;
import io.drydock.export.drawing.Token;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/// Paints shapes with Java's two-dimensional graphics.
final class ShapePainter {
    private final Graphics2D graphics;
    private final Theme theme;

    ShapePainter(Graphics2D graphics, Theme theme) {
        this.graphics = graphics;
        this.theme = theme;
    }

    void paint(List<Shape> shapes) {
        for (Shape shape : shapes) {
            switch (shape) {
                case Shape.Rectangle rectangle -> paint(rectangle);
                case Shape.Text text -> paint(text);
                case Shape.Line line -> paint(line);
                case Shape.Polygon polygon -> fill(path(polygon.points()), polygon.fill());
                case Shape.Disc disc -> fill(circle(disc), disc.fill());
                case Shape.Icon icon -> paint(icon);
                case Shape.Group group -> paint(group.shapes());
            }
        }
    }

    static Color awt(Rgba color) {
        int alpha = (int) Math.round(color.alpha() * 255);
        return new Color(color.red(), color.green(), color.blue(), alpha);
    }

    private void paint(Shape.Rectangle rectangle) {
        Box box = rectangle.box();
        double arc = rectangle.radius() * 2;
        var outline =
                new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), arc, arc);
        rectangle.fill().ifPresent(token -> fill(outline, token));
        rectangle.stroke().ifPresent(stroke -> draw(outline, stroke));
    }

    private void paint(Shape.Text text) {
        double width = TextOutline.width(text.text(), text.style());
        double x =
                switch (text.anchor()) {
                    case START -> text.x();
                    case MIDDLE -> text.x() - width / 2;
                    case END -> text.x() - width;
                };
        fill(TextOutline.of(text.text(), text.style(), x, text.baseline()), text.paint());
    }

    private void paint(Shape.Line line) {
        draw(steps(RoundedPath.of(line)), line.stroke());
        List<Shape.Point> head = RoundedPath.arrowHead(line);
        if (!head.isEmpty()) {
            fill(path(head), line.stroke().paint());
        }
    }

    private void paint(Shape.Icon icon) {
        Box box = icon.box();
        var place = AffineTransform.getTranslateInstance(box.x(), box.y());
        place.scale(box.width() / IconPath.SIDE, box.height() / IconPath.SIDE);
        Path2D outline = steps(IconPath.of(icon.glyph()));
        outline.transform(place);
        fill(outline, icon.paint());
    }

    private void fill(java.awt.Shape outline, Token token) {
        graphics.setColor(awt(theme.color(token)));
        graphics.fill(outline);
    }

    private void draw(java.awt.Shape outline, Shape.Stroke stroke) {
        graphics.setColor(awt(theme.color(stroke.paint())));
        graphics.setStroke(awt(stroke));
        graphics.draw(outline);
    }

    private static BasicStroke awt(Shape.Stroke stroke) {
        float width = (float) stroke.width();
        if (stroke.dash().isEmpty()) {
            return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4);
        }
        var dash = new float[stroke.dash().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = stroke.dash().get(i).floatValue();
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4, dash, 0);
    }

    private static Ellipse2D circle(Shape.Disc disc) {
        double side = disc.radius() * 2;
        return new Ellipse2D.Double(
                disc.centerX() - disc.radius(), disc.centerY() - disc.radius(), side, side);
    }

    private static Path2D path(List<Shape.Point> points) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        points.stream().skip(1).forEach(point -> path.lineTo(point.x(), point.y()));
        path.closePath();
        return path;
    }

    private static Path2D steps(List<PathStep> steps) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (PathStep step : steps) {
            switch (step) {
                case PathStep.MoveTo(double x, double y) -> path.moveTo(x, y);
                case PathStep.LineTo(double x, double y) -> path.lineTo(x, y);
                case PathStep.QuadTo(double cx, double cy, double x, double y) ->
                        path.quadTo(cx, cy, x, y);
                case PathStep.CurveTo(
                                double c1x,
                                double c1y,
                                double c2x,
                                double c2y,
                                double x,
                                double y) ->
                        path.curveTo(c1x, c1y, c2x, c2y, x, y);
                case PathStep.Close() -> path.closePath();
            }
        }
        return path;
    }
}
