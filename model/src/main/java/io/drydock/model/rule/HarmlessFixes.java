package io.drydock.model.rule;

import io.drydock.model.design.Design;
import io.drydock.model.index.DesignIndex;
import java.util.AbstractList;
import java.util.List;

/// The fixes of one finding without those that would bring a new error.
///
/// A rule knows what its own remedy needs, not what every other rule says of the result on a design
/// that is broken in several ways. So a remedy is tried, and the result judged, before it is
/// offered. That costs a validation for each remedy, and most are never looked at: it is done when
/// somebody first asks.
final class HarmlessFixes extends AbstractList<Fix> {

    private final List<Fix> all;
    private final Design design;
    private final ErrorCount before;
    private final List<Rule> rules;
    private List<Fix> harmless = List.of();
    private boolean judged;

    /// The harmless ones of `all`.
    ///
    /// @param design what they are remedies for
    /// @param before the errors that the design has already
    /// @param rules the rules that may find errors
    HarmlessFixes(List<Fix> all, Design design, ErrorCount before, List<Rule> rules) {
        this.all = all;
        this.design = design;
        this.before = before;
        this.rules = rules;
    }

    @Override
    public Fix get(int position) {
        return judged().get(position);
    }

    @Override
    public int size() {
        return judged().size();
    }

    // Findings are made on one thread and shown on another.
    private synchronized List<Fix> judged() {
        if (!judged) {
            harmless = all.stream().filter(this::isHarmless).toList();
            judged = true;
        }
        return harmless;
    }

    private boolean isHarmless(Fix fix) {
        DesignIndex after = new DesignIndex(fix.edit().apply(design));
        return ErrorCount.of(Validator.judge(rules, after)).isWithin(before);
    }
}
