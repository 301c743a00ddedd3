package io.drydock.model.rule;

import io.drydock.model.design.ElementId;
import java.util.ArrayList;
import java.util.List;

/// Collects what one rule finds, so that a rule states only element, message and remedies.
public final class Findings {

    private final RuleInfo info;
    private final List<Finding> found;

    Findings(RuleInfo info, List<Finding> found) {
        this.info = info;
        this.found = found;
    }

    /// Reports a breach.
    ///
    /// @param element the element concerned
    /// @param message what is wrong
    /// @param fixes remedies, the best one first
    public void report(ElementId element, String message, Fix... fixes) {
        report(element, message, List.of(fixes));
    }

    /// Reports a breach.
    ///
    /// @param element the element concerned
    /// @param message what is wrong
    /// @param fixes remedies, the best one first
    public void report(ElementId element, String message, List<Fix> fixes) {
        found.add(new Finding(info.id(), info.severity(), element, message, fixes));
    }

    /// Everything one rule finds in a design, whether or not the design is one it applies to.
    static List<Finding> of(Rule rule, io.drydock.model.index.DesignIndex index) {
        List<Finding> found = new ArrayList<>();
        rule.check(index, new Findings(rule.info(), found));
        return found;
    }
}
