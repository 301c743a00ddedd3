package io.drydock.export.drawing;

import io.drydock.model.design.ElementId;
import io.drydock.model.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Paints the findings of an element on the upper right corner of its box: an octagon with a cross,
/// a triangle with a stroke, or a disc with an i, and how many there are.
final class BadgePainter {

    private static final double HEIGHT = 18;
    private static final double SIGN = 6;
    private static final double PADDING = 4;
    private static final double INSET = 8;

    private BadgePainter() {}

    static Shape.Group paint(ElementId id, Badge badge, Box box, TextMeasure measure) {
        String count = badge.count() > 99 ? "99+" : String.valueOf(badge.count());
        double width =
                3 * PADDING + 2 * SIGN + measure.width(count, TextStyle.SMALL_STRONG) + PADDING;
        Box pill = new Box(box.right() - INSET - width, box.y() - HEIGHT / 2, width, HEIGHT);
        Token paint = paint(badge.severity());
        List<Shape> shapes = new ArrayList<>();
        shapes.add(
                new Shape.Rectangle(
                        pill,
                        HEIGHT / 2,
                        Optional.of(Token.SURFACE),
                        Optional.of(Shape.Stroke.solid(paint, 1))));
        double x = pill.x() + PADDING + SIGN;
        addSign(badge.severity(), x, pill.centerY(), shapes);
        shapes.add(
                new Shape.Text(
                        x + SIGN + PADDING,
                        pill.centerY() + 4,
                        count,
                        TextStyle.SMALL_STRONG,
                        Shape.Anchor.START,
                        Token.TEXT));
        String title = badge.count() + " " + word(badge);
        return new Shape.Group("badge:" + id, Shape.Role.BADGE, title, pill, shapes);
    }

    private static String word(Badge badge) {
        String word = badge.severity().key();
        boolean countable = badge.severity() != Severity.INFORMATION;
        return countable && badge.count() != 1 ? word + "s" : word;
    }

    static Token paint(Severity severity) {
        return switch (severity) {
            case ERROR -> Token.ERROR;
            case WARNING -> Token.WARNING;
            case INFORMATION -> Token.INFORMATION;
        };
    }

    private static void addSign(Severity severity, double x, double y, List<Shape> shapes) {
        switch (severity) {
            case ERROR -> {
                shapes.add(new Shape.Polygon(octagon(x, y), Token.ERROR));
                double arm = 2.4;
                shapes.add(stroke(x - arm, y - arm, x + arm, y + arm));
                shapes.add(stroke(x - arm, y + arm, x + arm, y - arm));
            }
            case WARNING -> {
                shapes.add(
                        new Shape.Polygon(
                                List.of(
                                        new Shape.Point(x, y - SIGN),
                                        new Shape.Point(x + SIGN + 0.5, y + SIGN - 1),
                                        new Shape.Point(x - SIGN - 0.5, y + SIGN - 1)),
                                Token.WARNING));
                shapes.add(stroke(x, y - 2.5, x, y + 1));
                shapes.add(new Shape.Disc(x, y + 3, 0.9, Token.TEXT_ON_ACCENT));
            }
            case INFORMATION -> {
                shapes.add(new Shape.Disc(x, y, SIGN, Token.INFORMATION));
                shapes.add(new Shape.Disc(x, y - 2.8, 1, Token.TEXT_ON_ACCENT));
                shapes.add(stroke(x, y - 0.5, x, y + 3.4));
            }
        }
    }

    private static List<Shape.Point> octagon(double x, double y) {
        List<Shape.Point> points = new ArrayList<>();
        double cut = SIGN * 0.414;
        double[][] corners = {
            {-cut, -SIGN}, {cut, -SIGN}, {SIGN, -cut}, {SIGN, cut},
            {cut, SIGN}, {-cut, SIGN}, {-SIGN, cut}, {-SIGN, -cut}
        };
        for (double[] corner : corners) {
            points.add(new Shape.Point(x + corner[0], y + corner[1]));
        }
        return points;
    }

    private static Shape stroke(double x1, double y1, double x2, double y2) {
        return new Shape.Line(
                List.of(new Shape.Point(x1, y1), new Shape.Point(x2, y2)),
                0,
                Shape.Stroke.solid(Token.TEXT_ON_ACCENT, 1.5),
                false);
    }
}
