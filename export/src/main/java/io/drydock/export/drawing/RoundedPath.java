package io.drydock.export.drawing;

import io.drydock.export.drawing.Shape.Line;
import io.drydock.export.drawing.Shape.Point;
import java.util.ArrayList;
import java.util.List;

/// Turns a line's points into the steps every painter follows, so that corners and arrowheads are
/// the same on the screen and in every file.
public final class RoundedPath {
    /// How far a cubic's control points reach for a quarter of a circle.
    private static final double QUARTER = 0.5523;

    private RoundedPath() {}

    /// The steps of a line. Where an arrowhead stands at its end it stops within the head, or its
    /// square end would show at the tip.
    public static List<PathStep> of(Line line) {
        List<Point> points = line.points();
        if (!line.arrow()) {
            return of(points, line.cornerRadius());
        }
        var shorter = new ArrayList<>(points);
        Point tip = points.getLast();
        Point before = points.get(points.size() - 2);
        double length = distance(before, tip);
        double back = Math.min(length, headLength(line) * 0.6);
        shorter.set(points.size() - 1, towards(tip, before, length == 0 ? 0 : back / length));
        return of(shorter, line.cornerRadius());
    }

    /// The steps through points with corners of the given radius, or of less where two corners are
    /// too near to each other.
    public static List<PathStep> of(List<Point> points, double radius) {
        var steps = new ArrayList<PathStep>(points.size() * 2);
        steps.add(new PathStep.MoveTo(points.getFirst().x(), points.getFirst().y()));
        for (int i = 1; i < points.size() - 1; i++) {
            addCorner(steps, points.get(i - 1), points.get(i), points.get(i + 1), radius);
        }
        steps.add(new PathStep.LineTo(points.getLast().x(), points.getLast().y()));
        return List.copyOf(steps);
    }

    /// The steps around a rectangle with round corners; a circle when the radius is half its side.
    public static List<PathStep> of(Box box, double radius) {
        double round = Math.min(radius, Math.min(box.width(), box.height()) / 2);
        var corners =
                List.of(
                        new Point(box.x(), box.y()),
                        new Point(box.right(), box.y()),
                        new Point(box.right(), box.bottom()),
                        new Point(box.x(), box.bottom()));
        var steps = new ArrayList<PathStep>();
        steps.add(new PathStep.MoveTo(box.x() + round, box.y()));
        for (int i = 1; i <= 4; i++) {
            addCorner(
                    steps, corners.get(i - 1), corners.get(i % 4), corners.get((i + 1) % 4), round);
        }
        steps.add(new PathStep.Close());
        return List.copyOf(steps);
    }

    /// The corners of the arrowhead at the end of a line: a small triangle with its tip first;
    /// empty when the line has none.
    public static List<Point> arrowHead(Line line) {
        if (!line.arrow()) {
            return List.of();
        }
        Point tip = line.points().getLast();
        Point before = line.points().get(line.points().size() - 2);
        double length = distance(before, tip);
        if (length == 0) {
            return List.of();
        }
        double dx = (tip.x() - before.x()) / length;
        double dy = (tip.y() - before.y()) / length;
        double head = headLength(line);
        double half = head * 0.5;
        double baseX = tip.x() - dx * head;
        double baseY = tip.y() - dy * head;
        return List.of(
                tip,
                new Point(baseX - dy * half, baseY + dx * half),
                new Point(baseX + dy * half, baseY - dx * half));
    }

    private static double headLength(Line line) {
        return 4 + 2 * line.stroke().width();
    }

    private static void addCorner(
            List<PathStep> steps, Point before, Point corner, Point after, double radius) {
        double in = distance(before, corner);
        double out = distance(corner, after);
        double reach = Math.min(radius, Math.min(in, out) / 2);
        boolean straight = isStraight(before, corner, after);
        if (reach <= 0 || straight) {
            steps.add(new PathStep.LineTo(corner.x(), corner.y()));
            return;
        }
        Point start = towards(corner, before, reach / in);
        Point end = towards(corner, after, reach / out);
        Point first = towards(start, corner, QUARTER);
        Point second = towards(end, corner, QUARTER);
        steps.add(new PathStep.LineTo(start.x(), start.y()));
        steps.add(
                new PathStep.CurveTo(
                        first.x(), first.y(), second.x(), second.y(), end.x(), end.y()));
    }

    private static boolean isStraight(Point before, Point corner, Point after) {
        double cross =
                (corner.x() - before.x()) * (after.y() - corner.y())
                        - (corner.y() - before.y()) * (after.x() - corner.x());
        return Math.abs(cross) < 1e-9;
    }

    private static Point towards(Point from, Point to, double part) {
        return new Point(
                from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
    }

    private static double distance(Point one, Point other) {
        return Math.hypot(other.x() - one.x(), other.y() - one.y());
    }
}
