package io.drydock.app.deploy;

import io.drydock.model.design.Design;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Acceptance;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.RuleBook;
import io.drydock.model.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Whether a design's own findings forbid its deployment.
public final class FindingsCheck {

    private static final String SUBJECT = "Findings";

    private FindingsCheck() {}

    /// Looks at the findings that nobody accepted.
    ///
    /// @param override why it is deployed although it has findings of severity error; empty when
    ///   they forbid it
    public static Check of(Design design, Optional<String> override) {
        DesignIndex index = new DesignIndex(design);
        List<Finding> errors =
                Acceptance.judge(index, RuleBook.validator().validate(index)).open().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .toList();
        if (errors.isEmpty()) {
            return Check.passed(SUBJECT, "The design has no open finding of severity error.");
        }
        String list =
                errors.stream()
                        .map(it -> it.rule() + " " + it.element() + ": " + it.message())
                        .collect(Collectors.joining("; "));
        String text =
                "The design has "
                        + errors.size()
                        + (errors.size() == 1 ? " error: " : " errors: ")
                        + list
                        + ".";
        return override.filter(reason -> !reason.isBlank())
                .map(reason ->
                        Check.warning(SUBJECT, text, "Deployed all the same, because: " + reason))
                .orElseGet(() ->
                        Check.failed(
                                SUBJECT,
                                text,
                                "Mend the design, accept the findings in it, or give a reason to"
                                        + " deploy it all the same."));
    }
}
