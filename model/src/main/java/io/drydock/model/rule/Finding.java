package io.drydock.model.rule;

import io.drydock.model.design.ElementId;
import java.util.List;

/// What a rule found.
///
/// @param rule the rule's id
/// @param severity how much it weighs
/// @param element the element concerned; the design's name stands for the whole design
/// @param message what is wrong, naming the elements and numbers
/// @param fixes remedies, the best one first; empty where a person must decide
public record Finding(
        String rule, Severity severity, ElementId element, String message, List<Fix> fixes) {

    public Finding {
        // Copying would judge remedies that nobody has asked for.
        fixes = fixes instanceof HarmlessFixes ? fixes : List.copyOf(fixes);
    }

    /// Whether the other one says the same of the same element, whatever its remedies are. To
    /// compare remedies takes long, because they are tried out.
    public boolean saysLike(Finding other) {
        return rule.equals(other.rule)
                && severity == other.severity
                && element.equals(other.element)
                && message.equals(other.message);
    }

    Finding withFixes(List<Fix> others) {
        return new Finding(rule, severity, element, message, others);
    }
}
