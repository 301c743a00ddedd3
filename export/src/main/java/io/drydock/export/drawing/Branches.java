package io.drydock.export.drawing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws the branches of one line so that nothing is painted twice: a branch ends where it joins
/// what is there already, with a short tail in the direction of travel.
final class Branches {

    private static final double TAIL = 8;

    private final int line;
    private final Tracks tracks;

    /// For each channel, from where to where the line is drawn.
    private final Row.@Nullable Span[] drawn;

    Branches(int line, Tracks tracks, int channels) {
        this.drawn = new Row.Span[channels];
        this.line = line;
        this.tracks = tracks;
    }

    /// The corners of a branch.
    ///
    /// @param corners from the opener on, at least two, or none where all of it is drawn already
    /// @param joins whether it ends at an earlier branch instead of at the end of its path
    record Branch(List<Shape.Point> corners, boolean joins) {}

    /// Draws a path from its start on, up to where it joins earlier ones.
    Branch add(Path path) {
        List<Shape.Point> corners = new ArrayList<>();
        start(path.start(), corners);
        List<Double> xs = path.xs();
        for (int n = 0; n < path.channels().size(); n++) {
            int channel = path.channels().get(n);
            double y = tracks.y(line, channel);
            double in = xs.get(n);
            double out = xs.get(n + 1);
            Row.Span known = drawn[channel];
            if (known != null) {
                join(known, in, out, y, corners);
                drawn[channel] =
                        new Row.Span(Math.min(known.left(), in), Math.max(known.right(), in));
                return new Branch(simplified(corners), true);
            }
            drawn[channel] = new Row.Span(Math.min(in, out), Math.max(in, out));
            corners.add(new Shape.Point(in, y));
            corners.add(new Shape.Point(out, y));
        }
        path.end().ifPresent(end -> end(end, corners));
        return new Branch(simplified(corners), false);
    }

    private static void start(Path.Pin pin, List<Shape.Point> corners) {
        if (pin.terminal().isSideways()) {
            corners.add(new Shape.Point(pin.terminal().stub(), pin.edge()));
        }
        corners.add(new Shape.Point(pin.x(), pin.edge()));
    }

    private static void end(Path.Pin pin, List<Shape.Point> corners) {
        corners.add(new Shape.Point(pin.x(), pin.edge()));
        if (pin.terminal().isSideways()) {
            corners.add(new Shape.Point(pin.terminal().stub(), pin.edge()));
        }
    }

    private static void join(
            Row.Span known, double in, double out, double y, List<Shape.Point> corners) {
        corners.add(new Shape.Point(in, y));
        if (in < known.left()) {
            corners.add(new Shape.Point(Math.min(known.left() + TAIL, known.right()), y));
        } else if (in > known.right()) {
            corners.add(new Shape.Point(Math.max(known.right() - TAIL, known.left()), y));
        } else if (in != out) {
            double tail = Math.min(TAIL, Math.abs(out - in));
            corners.add(new Shape.Point(in + Math.signum(out - in) * tail, y));
        }
    }

    /// Leaves out points that lie on the way between their neighbours.
    private static List<Shape.Point> simplified(List<Shape.Point> corners) {
        List<Shape.Point> kept = new ArrayList<>();
        for (Shape.Point point : corners) {
            int size = kept.size();
            if (size > 0 && kept.get(size - 1).equals(point)) {
                continue;
            }
            if (size > 1 && straight(kept.get(size - 2), kept.get(size - 1), point)) {
                kept.set(size - 1, point);
            } else {
                kept.add(point);
            }
        }
        return kept.size() < 2 ? List.of() : kept;
    }

    private static boolean straight(Shape.Point a, Shape.Point b, Shape.Point c) {
        return (a.x() == b.x() && b.x() == c.x()) || (a.y() == b.y() && b.y() == c.y());
    }
}
