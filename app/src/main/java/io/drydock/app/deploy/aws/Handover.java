package io.drydock.app.deploy.aws;

import io.drydock.app.deploy.Check;
import io.drydock.export.cloudformation.HandedOn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the stacks of other sites told, and what they did not.
///
/// @param taken the values that are there
/// @param open the values that are not
record Handover(List<Taken> taken, List<Open> open) {

    private static final String SUBJECT = "Other sites";

    /// A value that another stack told.
    ///
    /// @param what which value
    /// @param stack the name of that stack
    /// @param value the value
    record Taken(HandedOn what, String stack, String value) {}

    /// A value that is not there.
    ///
    /// @param what which value
    /// @param reason why, as a sentence
    record Open(HandedOn what, String reason) {}

    Handover {
        taken = List.copyOf(taken);
        open = List.copyOf(open);
    }

    /// The values by the names of the parameters that ask for them.
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        taken.forEach(it -> values.put(it.what().parameter(), it.value()));
        return Collections.unmodifiableMap(values);
    }

    /// What a stack cannot be made without.
    ///
    /// @param known the parameters that have a value already
    List<Open> missing(Set<String> known) {
        return open.stream()
                .filter(it -> !it.what().later() && it.what().kind() == HandedOn.Kind.OUTPUT)
                .filter(it -> !known.contains(it.what().parameter()))
                .toList();
    }

    /// All of this as checks: one for each stack that values come from, and one for each reason why
    /// they do not.
    ///
    /// @param known the parameters that have a value already
    List<Check> checks(Set<String> known) {
        List<Check> checks = new ArrayList<>();
        Map<String, List<String>> sources = new LinkedHashMap<>();
        for (Taken value : taken) {
            sources.computeIfAbsent(
                            "the stack "
                                    + value.stack()
                                    + " of "
                                    + value.what().from().name()
                                    + " in "
                                    + value.what().from().region(),
                            key -> new ArrayList<>())
                    .add(value.what().parameter());
        }
        sources.forEach((stack, names) ->
                checks.add(
                        Check.passed(
                                SUBJECT,
                                "Taken from " + stack + ": " + String.join(", ", names) + ".")));
        List<Open> missing = missing(known);
        reasons(missing)
                .forEach((reason, names) ->
                        checks.add(
                                Check.failed(
                                        SUBJECT,
                                        reason + " It tells " + String.join(", ", names) + ".",
                                        "Deploy that site first, or give the values"
                                                + " yourself.")));
        reasons(open.stream().filter(it -> it.what().later()).toList())
                .forEach((reason, names) ->
                        checks.add(
                                Check.warning(
                                        SUBJECT,
                                        reason + " It tells " + String.join(", ", names) + ".",
                                        "Go on, and deploy this site again when that one is"
                                                + " there.")));
        return checks;
    }

    private static Map<String, List<String>> reasons(List<Open> values) {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        for (Open value : values) {
            reasons.computeIfAbsent(value.reason(), key -> new ArrayList<>())
                    .add(value.what().parameter());
        }
        return reasons;
    }
}
