package io.drydock.model.rule.general;

import io.drydock.model.rule.Rule;
import java.util.List;

/// The constraints that hold in every pattern: table G.
public final class GeneralRules {

    /// All of them, in the order of their ids.
    public static final List<Rule> ALL = List.of();

    private GeneralRules() {}
}
