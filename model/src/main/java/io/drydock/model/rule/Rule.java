package io.drydock.model.rule;

import io.drydock.model.design.Design;
import io.drydock.model.index.DesignIndex;

/// Something that must hold in a design. Rules keep nothing between calls and take time linear in
/// the design's size.
public interface Rule {

    /// What the rule says of itself; the same value on every call.
    RuleInfo info();

    /// Reports every breach, in the order of the design.
    void check(DesignIndex index, Findings findings);

    /// Whether the rule speaks about this design at all.
    default boolean appliesTo(Design design) {
        RuleInfo info = info();
        return info.generations().contains(design.generation())
                && info.platforms().contains(design.platform())
                && (info.patterns().isEmpty()
                        || design.pattern().filter(info.patterns()::contains).isPresent());
    }
}
