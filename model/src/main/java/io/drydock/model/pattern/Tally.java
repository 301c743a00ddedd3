package io.drydock.model.pattern;

import java.util.ArrayList;
import java.util.List;

/// Adds up what one comparison of a design with a pattern finds.
final class Tally {

    /// A missing node counts a little less than one too many: somebody who took a node away had the
    /// larger pattern in mind.
    static final double MISSING_NODE = 1.0;

    static final double SURPLUS_NODE = 1.5;

    private final List<String> missing = new ArrayList<>();
    private final List<String> surplus = new ArrayList<>();
    private double distance;

    void missing(String what, double weight) {
        missing.add(what);
        distance += weight;
    }

    void surplus(String what, double weight) {
        surplus.add(what);
        distance += weight;
    }

    /// Takes over another comparison, its phrases starting with a prefix.
    void addAll(Recognition.Match other, String prefix) {
        other.missing().forEach(text -> missing.add(prefix + text));
        other.surplus().forEach(text -> surplus.add(prefix + text));
        distance += other.distance();
    }

    double distance() {
        return distance;
    }

    Recognition.Match match(PatternKey pattern) {
        return new Recognition.Match(
                pattern,
                missing.isEmpty() && surplus.isEmpty(),
                missing,
                surplus,
                Math.round(distance * 100) / 100.0);
    }
}
