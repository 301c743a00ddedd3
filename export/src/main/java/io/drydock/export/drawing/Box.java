package io.drydock.export.drawing;

/// A rectangle on the drawing, in pixels at 100 %, y downwards.
///
/// @param x the left edge
/// @param y the top edge
/// @param width the width, 0 or more
/// @param height the height, 0 or more
public record Box(double x, double y, double width, double height) {

    /// The right edge.
    public double right() {
        return x + width;
    }

    /// The bottom edge.
    public double bottom() {
        return y + height;
    }

    /// The middle, from left to right.
    public double centerX() {
        return x + width / 2;
    }

    /// The middle, from top to bottom.
    public double centerY() {
        return y + height / 2;
    }

    /// True when the point lies in the rectangle or on its edge.
    public boolean contains(double px, double py) {
        return px >= x && px <= right() && py >= y && py <= bottom();
    }

    /// True when the two rectangles share an area; edges that touch do not count.
    public boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /// The rectangle made larger on every side, or smaller with a negative margin.
    public Box grown(double margin) {
        return new Box(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
    }

    /// The smallest rectangle that holds both.
    public Box with(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(
                left,
                top,
                Math.max(right(), other.right()) - left,
                Math.max(bottom(), other.bottom()) - top);
    }
}
