package io.drydock.app.canvas;

import io.drydock.export.drawing.Shape;
import io.drydock.export.drawing.Shape.Group;
import io.drydock.export.drawing.Shape.Point;
import java.util.List;

/// Distances from lines.
final class Lines {

    private Lines() {}

    static boolean isNear(Group group, double x, double y, double distance) {
        return group.shapes().stream()
                .anyMatch(shape ->
                        shape instanceof Shape.Line line && isNear(line.points(), x, y, distance));
    }

    private static boolean isNear(List<Point> points, double x, double y, double distance) {
        for (int n = 1; n < points.size(); n++) {
            if (distance(points.get(n - 1), points.get(n), x, y) <= distance) {
                return true;
            }
        }
        return false;
    }

    private static double distance(Point a, Point b, double x, double y) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double length = dx * dx + dy * dy;
        double along =
                length == 0 ? 0 : Math.clamp(((x - a.x()) * dx + (y - a.y()) * dy) / length, 0, 1);
        return Math.hypot(a.x() + along * dx - x, a.y() + along * dy - y);
    }
}
