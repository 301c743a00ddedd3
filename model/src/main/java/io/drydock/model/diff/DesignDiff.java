package io.drydock.model.diff;

import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.RuleBook;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What changed from one design to another, and what follows from it.
///
/// @param changes the differences, by part and in the order of the designs
/// @param appeared what the rule book finds only in the second design
/// @param disappeared what it finds only in the first
/// @param reconfigurations whose configuration has to follow
public record DesignDiff(
        List<Change> changes,
        List<Finding> appeared,
        List<Finding> disappeared,
        List<Reconfiguration> reconfigurations) {

    /// A finding is the same one while rule and element are; its numbers may differ.
    private record Same(String rule, ElementId element) {
        static Same of(Finding finding) {
            return new Same(finding.rule(), finding.element());
        }
    }

    public DesignDiff {
        changes = List.copyOf(changes);
        appeared = List.copyOf(appeared);
        disappeared = List.copyOf(disappeared);
        reconfigurations = List.copyOf(reconfigurations);
    }

    /// Compares two designs. An element is the same one while its identifier is.
    public static DesignDiff between(Design before, Design after) {
        DesignIndex old = new DesignIndex(before);
        DesignIndex now = new DesignIndex(after);
        List<Finding> oldFindings = RuleBook.validator().validate(old);
        List<Finding> newFindings = RuleBook.validator().validate(now);
        return new DesignDiff(
                Comparison.of(old, now),
                only(newFindings, oldFindings),
                only(oldFindings, newFindings),
                Dependents.of(old, now));
    }

    private static List<Finding> only(List<Finding> findings, List<Finding> others) {
        Set<Same> known = new HashSet<>();
        others.forEach(finding -> known.add(Same.of(finding)));
        return findings.stream().filter(finding -> !known.contains(Same.of(finding))).toList();
    }

    /// Whether nothing differs.
    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
