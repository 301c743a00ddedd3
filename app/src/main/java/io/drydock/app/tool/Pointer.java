package io.drydock.app.tool;

/// Where the pointer is and what is held with it.
///
/// @param x across the drawing, in its units
/// @param y down the drawing, in its units
/// @param viewX across the view, in pixels
/// @param viewY down the view, in pixels
/// @param extend whether Shift is held: add to the selection
public record Pointer(double x, double y, double viewX, double viewY, boolean extend) {

    /// A pointer without keys at a place where drawing and view agree.
    public static Pointer at(double x, double y) {
        return new Pointer(x, y, x, y, false);
    }

    /// The same pointer with Shift held.
    public Pointer extending() {
        return new Pointer(x, y, viewX, viewY, true);
    }

    /// How far apart two pointers are in the view, in pixels.
    public double distance(Pointer other) {
        return Math.hypot(viewX - other.viewX, viewY - other.viewY);
    }
}
