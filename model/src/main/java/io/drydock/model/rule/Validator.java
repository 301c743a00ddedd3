package io.drydock.model.rule;

import io.drydock.model.design.Design;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.List;

/// Judges designs by a rule book.
public final class Validator {

    private final List<Rule> rules;
    private final List<Rule> errorRules;

    /// A validator for these rules, in their order.
    public Validator(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        this.errorRules =
                rules.stream().filter(rule -> rule.info().severity() == Severity.ERROR).toList();
    }

    /// Everything found, in the order of the rule book and then of the design.
    public List<Finding> validate(Design design) {
        return validate(new DesignIndex(design));
    }

    /// Everything found in a design that is indexed already. A finding offers only fixes after
    /// which no rule of this validator finds more errors than before.
    public List<Finding> validate(DesignIndex index) {
        List<Finding> found = judge(rules, index);
        ErrorCount before = ErrorCount.of(found);
        found.replaceAll(
                finding -> finding.fixes().isEmpty() ? finding : offer(finding, index, before));
        return found;
    }

    private Finding offer(Finding finding, DesignIndex index, ErrorCount before) {
        return finding.withFixes(
                new HarmlessFixes(finding.fixes(), index.design(), before, errorRules));
    }

    /// Everything these rules find, with every fix they think of.
    public static List<Finding> judge(List<Rule> rules, DesignIndex index) {
        List<Finding> found = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.appliesTo(index.design())) {
                rule.check(index, new Findings(rule.info(), found));
            }
        }
        return found;
    }
}
