package io.drydock.model.rule.pattern;

import io.drydock.model.rule.Rule;
import java.util.List;

/// The rules of the deployment patterns: tables P1 to P5 and H.
public final class PatternRules {

    /// All of them, in the order of their ids.
    public static final List<Rule> ALL = List.of();

    private PatternRules() {}
}
