package io.drydock.export.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Writes the ports of connections onto their lines, where neither a card nor a title nor another
/// label is. A label that fits nowhere is left out: its ports are in the tool tip and in the
/// report.
final class LabelPainter {

    private static final double HEIGHT = 16;
    private static final double PADDING = 4;
    private static final double[] PLACES = {0.5, 0.25, 0.75, 0.1, 0.9};

    private final Layout layout;
    private final TextMeasure measure;
    private final List<Box> taken = new ArrayList<>();
    private final List<Shape> painted = new ArrayList<>();

    LabelPainter(Layout layout, TextMeasure measure) {
        this.layout = layout;
        this.measure = measure;
        for (SiteLayout site : layout.sites()) {
            for (Row row : site.rows()) {
                if (row.isTitle()) {
                    row.blocked().forEach(span -> taken.add(box(span, row)));
                }
            }
        }
    }

    private static Box box(Row.Span span, Row row) {
        return new Box(
                span.left(), row.top(), span.right() - span.left(), row.bottom() - row.top());
    }

    private record Segment(Shape.Point from, Shape.Point to) {
        double length() {
            return Math.abs(to.x() - from.x()) + Math.abs(to.y() - from.y());
        }
    }

    /// Finds a place for the label of a line.
    void add(Net net, List<Shape> lines) {
        if (net.label().isEmpty()) {
            return;
        }
        double width = measure.width(net.label(), TextStyle.SMALL) + 2 * PADDING;
        List<Segment> segments = new ArrayList<>();
        for (Shape shape : lines) {
            if (shape instanceof Shape.Line line) {
                for (int n = 1; n < line.points().size(); n++) {
                    segments.add(new Segment(line.points().get(n - 1), line.points().get(n)));
                }
            }
        }
        segments.sort(Comparator.comparingDouble(segment -> -segment.length()));
        place(segments, width).ifPresent(box -> paint(net, box));
    }

    private Optional<Box> place(List<Segment> segments, double width) {
        for (Segment segment : segments) {
            for (double place : PLACES) {
                double x = segment.from().x() + (segment.to().x() - segment.from().x()) * place;
                double y = segment.from().y() + (segment.to().y() - segment.from().y()) * place;
                Box box = new Box(x - width / 2, y - HEIGHT / 2, width, HEIGHT);
                if (isFree(box)) {
                    return Optional.of(box);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isFree(Box box) {
        return box.x() >= 0
                && box.right() <= layout.width()
                && taken.stream().noneMatch(box.grown(PADDING)::overlaps)
                && layout.nodesIn(box.grown(2)).isEmpty();
    }

    private void paint(Net net, Box box) {
        taken.add(box);
        List<Shape> parts =
                List.of(
                        new Shape.Rectangle(
                                box, PADDING, Optional.of(Token.SURFACE), Optional.empty()),
                        new Shape.Text(
                                box.centerX(),
                                box.centerY() + 4,
                                net.label(),
                                TextStyle.SMALL,
                                Shape.Anchor.MIDDLE,
                                LinkPainter.token(net.kind())));
        painted.add(new Shape.Group(id(net), Shape.Role.LINK, net.title(), box, parts));
    }

    /// The name of a label's group in the drawing.
    static String id(Net net) {
        return "label:" + net.id();
    }

    void finish(List<Shape> shapes) {
        shapes.addAll(painted);
    }
}
