package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.texts;

import java.util.List;

/// Acknowledged exceptions from rule sets, written beside the resource with their reason.
final class Exceptions {

    private Exceptions() {}

    /// An exception from a rule of the AWS Guard Rules Registry.
    static Value.Builder guard(String rule, String reason) {
        return guard(List.of(rule), reason);
    }

    /// An exception from several rules for one reason.
    static Value.Builder guard(List<String> rules, String reason) {
        return fields().set("guard", fields().set("SuppressedRules", texts(rules)))
                .set("drydock", fields().set("reason", reason));
    }
}
