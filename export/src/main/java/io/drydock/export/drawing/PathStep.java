package io.drydock.export.drawing;

/// One step of a path, in the words every painter knows. Positions are absolute.
public sealed interface PathStep {

    /// Starts at a point.
    record MoveTo(double x, double y) implements PathStep {}

    /// A straight line to a point.
    record LineTo(double x, double y) implements PathStep {}

    /// A quadratic curve to `x`, `y`.
    record QuadTo(double controlX, double controlY, double x, double y) implements PathStep {}

    /// A cubic curve to `x`, `y`.
    record CurveTo(
            double control1X,
            double control1Y,
            double control2X,
            double control2Y,
            double x,
            double y)
            implements PathStep {}

    /// Back to where the part began.
    record Close() implements PathStep {}
}
