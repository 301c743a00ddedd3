package io.drydock.model.rule;

import io.drydock.model.rule.aws.AwsRules;
import io.drydock.model.rule.general.GeneralRules;
import io.drydock.model.rule.pattern.PatternRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every rule that Drydock knows.
public final class RuleBook {

    private static final List<Rule> RULES =
            Stream.of(PatternRules.ALL, GeneralRules.ALL, AwsRules.ALL)
                    .flatMap(List::stream)
                    .toList();

    private RuleBook() {}

    /// All rules, in the order of the book.
    public static List<Rule> rules() {
        return RULES;
    }

    /// A validator for the whole book.
    public static Validator validator() {
        return new Validator(RULES);
    }

    /// The rule with this id, in any case of its letters.
    public static Optional<Rule> rule(String id) {
        return RULES.stream().filter(rule -> rule.info().id().equalsIgnoreCase(id)).findFirst();
    }
}
