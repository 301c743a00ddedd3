package io.drydock.model.design;

/// A finding that somebody accepted, and why.
///
/// @param rule the id of the rule
/// @param element the element concerned; the design's name stands for the whole design
/// @param justification why it is accepted, in words
/// @param fingerprint what the element looked like then; another look raises the finding again
public record Suppression(String rule, String element, String justification, String fingerprint) {

    public Suppression {
        if (justification.isBlank()) {
            throw new IllegalArgumentException("an accepted finding needs a justification");
        }
        TextGrammar.RULE_ID.require("rule", rule);
        TextGrammar.ELEMENT_ID.require("element", element);
        TextGrammar.PROSE.require("justification", justification);
        TextGrammar.FINGERPRINT.requireOrEmpty("fingerprint", fingerprint);
    }

    /// The same acceptance for an element that goes by another name now.
    public Suppression withElement(String newElement) {
        return new Suppression(rule, newElement, justification, fingerprint);
    }
}
