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
        fixes = List.copyOf(fixes);
    }
}
