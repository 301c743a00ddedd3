package io.drydock.app.canvas;

import io.drydock.export.drawing.Box;
import io.drydock.export.drawing.Shape.Group;
import io.drydock.model.design.ElementId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/// Finds the node that an arrow key leads to.
final class Neighbours {

    /// A node to the side counts as farther than one straight ahead.
    private static final double SIDEWAYS = 2.5;

    private Neighbours() {}

    static Optional<ElementId> next(List<Group> nodes, Optional<ElementId> from, KeyCode key) {
        Optional<Box> start =
                from.flatMap(id ->
                        nodes.stream()
                                .filter(node -> node.id().equals(id.value()))
                                .findFirst()
                                .map(Group::bounds));
        if (start.isEmpty()) {
            return nodes.stream()
                    .min(
                            Comparator.<Group>comparingDouble(node -> node.bounds().y())
                                    .thenComparingDouble(node -> node.bounds().x()))
                    .flatMap(CanvasSurface::id);
        }
        return nodes.stream()
                .filter(node -> ahead(start.get(), node.bounds(), key) > 1)
                .min(
                        Comparator.<Group>comparingDouble(
                                        node -> cost(start.get(), node.bounds(), key))
                                .thenComparing(Group::id))
                .flatMap(CanvasSurface::id);
    }

    private static double ahead(Box from, Box to, KeyCode key) {
        double dx = to.centerX() - from.centerX();
        double dy = to.centerY() - from.centerY();
        return switch (key) {
            case LEFT, KP_LEFT -> -dx;
            case RIGHT, KP_RIGHT -> dx;
            case UP, KP_UP -> -dy;
            default -> dy;
        };
    }

    private static double cost(Box from, Box to, KeyCode key) {
        double dx = Math.abs(to.centerX() - from.centerX());
        double dy = Math.abs(to.centerY() - from.centerY());
        boolean across = key == KeyCode.LEFT || key == KeyCode.RIGHT;
        return across ? dx + SIDEWAYS * dy : dy + SIDEWAYS * dx;
    }
}
