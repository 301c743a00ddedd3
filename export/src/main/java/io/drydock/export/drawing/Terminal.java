package io.drydock.export.drawing;

/// Where lines can be fixed to a card: its upper and its lower edge, or for a regional service the
/// rail that its left edge leads to.
///
/// @param at which row, or which side of the sites
/// @param site the number of its site; 0 for what is outside
/// @param row the number of its row; only in a row
/// @param left the leftmost position of a line
/// @param right the rightmost position of a line
/// @param top the height at which a line from above ends
/// @param bottom the height at which a line from below ends
/// @param stub where the line goes on to, sideways; the same as `left` where it does not
record Terminal(
        At at,
        int site,
        int row,
        double left,
        double right,
        double top,
        double bottom,
        double stub) {

    /// Where it is.
    enum At {
        ROW,
        /// Reached from the channel above the sites.
        ABOVE,
        /// Reached from the channel below the sites.
        BELOW
    }

    double center() {
        return (left + right) / 2;
    }

    double nearest(double x) {
        return Math.clamp(x, left, right);
    }

    boolean isSideways() {
        return stub != left;
    }
}
