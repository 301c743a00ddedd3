package io.drydock.model.rule;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How many errors each rule finds. An error that moves to another element is no new one.
///
/// @param times the number for each rule's id
record ErrorCount(Map<String, Integer> times) {

    static ErrorCount of(List<Finding> findings) {
        Map<String, Integer> times = new TreeMap<>();
        for (Finding finding : findings) {
            if (finding.severity() == Severity.ERROR) {
                times.merge(finding.rule(), 1, Integer::sum);
            }
        }
        return new ErrorCount(times);
    }

    /// Whether no rule finds more errors than in the other count.
    boolean isWithin(ErrorCount other) {
        return times.entrySet().stream()
                .allMatch(rule -> rule.getValue() <= other.times.getOrDefault(rule.getKey(), 0));
    }
}
