package io.drydock.export.drawing;

import io.drydock.model.catalogue.LinkKind;
import io.drydock.model.design.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Paints the connections: orthogonal, with rounded corners, coloured by what they carry. Branches
/// of one line flow into each other like tracks.
final class LinkPainter {

    private static final double CORNER = 8;

    private final Lattice lattice;
    private final List<Shape> shapes;
    private final Optional<LabelPainter> labels;

    /// @param labels paints ports at the lines; empty where lines carry none
    LinkPainter(Layout layout, Optional<LabelPainter> labels, List<Shape> shapes) {
        this.lattice = new Lattice(layout);
        this.labels = labels;
        this.shapes = shapes;
    }

    private record Routed(Path path, boolean against) {}

    void paint(List<Net> nets) {
        Router router = new Router(lattice);
        Tracks tracks = new Tracks(lattice, nets.size());
        List<List<Routed>> routes = new ArrayList<>();
        for (int line = 0; line < nets.size(); line++) {
            router.next();
            List<Routed> branches = new ArrayList<>();
            int number = line;
            nets.get(line)
                    .forEachBranch((opener, acceptor, fanOut) -> {
                        boolean against = fanOut && !branches.isEmpty();
                        route(router, opener, acceptor, against)
                                .ifPresent(path -> {
                                    tracks.add(number, path);
                                    branches.add(new Routed(path, against));
                                });
                    });
            routes.add(branches);
        }
        tracks.settle();
        for (int line = 0; line < nets.size(); line++) {
            paint(nets.get(line), line, routes.get(line), tracks);
        }
        // After all lines, so that none runs across a label.
        labels.ifPresent(painter -> painter.finish(shapes));
    }

    /// A branch that only adds an end is drawn from that end, so that it stops where it meets the
    /// rest.
    private static Optional<Path> route(
            Router router, ElementId opener, ElementId acceptor, boolean against) {
        return against
                ? router.route(acceptor, opener, true)
                : router.route(opener, acceptor, false);
    }

    private void paint(Net net, int line, List<Routed> routed, Tracks tracks) {
        Branches branches = new Branches(line, tracks, lattice.channels());
        List<Shape> parts = new ArrayList<>();
        Shape.Stroke stroke = stroke(net.kind());
        for (Routed branch : routed) {
            Branches.Branch drawn = branches.add(branch.path());
            if (drawn.corners().isEmpty()) {
                continue;
            }
            List<Shape.Point> corners =
                    branch.against() ? drawn.corners().reversed() : drawn.corners();
            boolean arrow = branch.against() || !drawn.joins();
            parts.add(new Shape.Line(corners, CORNER, stroke, arrow));
        }
        if (!parts.isEmpty()) {
            labels.ifPresent(painter -> painter.add(net, parts));
            shapes.add(
                    new Shape.Group(net.id(), Shape.Role.LINK, net.title(), bounds(parts), parts));
        }
    }

    private static Box bounds(List<Shape> parts) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (Shape part : parts) {
            if (part instanceof Shape.Line lineShape) {
                for (Shape.Point point : lineShape.points()) {
                    left = Math.min(left, point.x());
                    right = Math.max(right, point.x());
                    top = Math.min(top, point.y());
                    bottom = Math.max(bottom, point.y());
                }
            }
        }
        return new Box(left, top, right - left, bottom - top).grown(4);
    }

    static Shape.Stroke stroke(LinkKind kind) {
        Token token = token(kind);
        return switch (kind) {
            case CLIENT, CONTROL, EVENTS -> Shape.Stroke.solid(token, 1.5);
            case DATA, MANAGEMENT -> Shape.Stroke.solid(token, 1);
        };
    }

    /// The colour of a kind of connection.
    static Token token(LinkKind kind) {
        return switch (kind) {
            case CLIENT -> Token.LINK_CLIENT;
            case CONTROL -> Token.LINK_CONTROL;
            case EVENTS -> Token.LINK_EVENTS;
            case DATA -> Token.LINK_DATA;
            case MANAGEMENT -> Token.LINK_MANAGEMENT;
        };
    }
}
