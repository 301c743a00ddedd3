package io.drydock.app.tool;

/// A rectangle of the drawing, in its units.
///
/// @param x its left edge
/// @param y its upper edge
/// @param width its width, at least 0
/// @param height its height, at least 0
public record Frame(double x, double y, double width, double height) {

    /// The rectangle between two corners, in any order.
    public static Frame between(Pointer a, Pointer b) {
        return new Frame(
                Math.min(a.x(), b.x()),
                Math.min(a.y(), b.y()),
                Math.abs(a.x() - b.x()),
                Math.abs(a.y() - b.y()));
    }
}
