package io.drydock.export.drawing;

import java.util.List;

/// The way of one branch from card to card: up or down through rows, and along the channels between
/// them.
///
/// @param start where it leaves
/// @param end where it arrives
/// @param channels the channels it runs through, in order
/// @param xs its horizontal positions: before the first channel, between channels, after the last
record Path(Pin start, Pin end, List<Integer> channels, List<Double> xs) {

    Path {
        channels = List.copyOf(channels);
        xs = List.copyOf(xs);
    }

    /// Where a branch is fixed to a card.
    ///
    /// @param terminal the card's terminal
    /// @param edge the height of the edge it is fixed to
    /// @param x the position on that edge
    record Pin(Terminal terminal, double edge, double x) {}
}
