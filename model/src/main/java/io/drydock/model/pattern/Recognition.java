package io.drydock.model.pattern;

import java.util.List;

/// Which patterns a design looks like, the nearest first.
///
/// @param ranked every pattern that exists in the design's product version; never empty
public record Recognition(List<Match> ranked) {

    /// How a design compares with one pattern.
    ///
    /// @param pattern the pattern
    /// @param exact whether the design is that pattern: nothing is missing and nothing is too much
    /// @param missing what the pattern has and the design has not, a phrase each
    /// @param surplus what the design has and the pattern has not, a phrase each
    /// @param distance how far apart they are: about 1 for each node that is missing or too many; 0
    ///   for an exact match
    public record Match(
            PatternKey pattern,
            boolean exact,
            List<String> missing,
            List<String> surplus,
            double distance) {
        public Match {
            missing = List.copyOf(missing);
            surplus = List.copyOf(surplus);
        }
    }

    public Recognition {
        ranked = List.copyOf(ranked);
        if (ranked.isEmpty()) {
            throw new IllegalArgumentException("a design is always nearest to some pattern");
        }
    }

    /// The nearest pattern.
    public Match nearest() {
        return ranked.getFirst();
    }
}
