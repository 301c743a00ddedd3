package io.drydock.model.rule.aws;

import io.drydock.model.rule.Rule;
import java.util.List;

/// What the AWS platform and the Helm charts ask of a design: tables A and K.
public final class AwsRules {

    /// All of them, in the order of their ids.
    public static final List<Rule> ALL = List.of();

    private AwsRules() {}
}
