package io.drydock.export.drawing;

import java.util.List;

/// A horizontal strip of a site that lines cross from top to bottom, between what stands in it:
/// cards, or the titles of subnets and zones.
///
/// @param top its upper edge
/// @param bottom its lower edge
/// @param blocked what stands in it, from left to right
/// @param above where horizontal lines may run above it
/// @param isTitle whether titles stand in it, rather than cards
record Row(double top, double bottom, List<Span> blocked, Channel above, boolean isTitle) {
    Row {
        blocked = List.copyOf(blocked);
    }

    /// A stretch from left to right.
    record Span(double left, double right) {}

    /// The height range that horizontal lines may use.
    record Channel(double top, double bottom) {}
}
