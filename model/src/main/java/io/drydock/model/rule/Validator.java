package io.drydock.model.rule;

import io.drydock.model.design.Design;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.List;

/// Judges designs by a rule book.
public final class Validator {

    private final List<Rule> rules;

    /// A validator for these rules, in their order.
    public Validator(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /// Everything found, in the order of the rule book and then of the design.
    public List<Finding> validate(Design design) {
        return validate(new DesignIndex(design));
    }

    /// Everything found in a design that is indexed already.
    public List<Finding> validate(DesignIndex index) {
        List<Finding> found = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.appliesTo(index.design())) {
                rule.check(index, new Findings(rule.info(), found));
            }
        }
        return found;
    }
}
