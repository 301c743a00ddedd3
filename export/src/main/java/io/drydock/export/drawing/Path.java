package io.drydock.export.drawing;

import java.util.List;
import java.util.Optional;

/// The way of one branch: up or down through rows, and along the channels between them, to a card
/// or to an earlier branch of the same line.
///
/// @param start where it leaves
/// @param end where it arrives; empty where it joins an earlier branch in its last channel
/// @param channels the channels it runs through, in order
/// @param xs its horizontal positions: before the first channel, between channels, after the last
record Path(Pin start, Optional<Pin> end, List<Integer> channels, List<Double> xs) {

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
