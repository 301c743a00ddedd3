package io.drydock.app.cli;

import io.drydock.model.design.Design;
import io.drydock.model.design.Suppression;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Acceptance;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.RuleBook;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Accepts findings with a justification, or withdraws that.
@Command(
        name = "accept",
        sortOptions = false,
        description = {
            "Accept what a rule finds, with a written justification that is kept in the design. An",
            "accepted finding is told apart and does not count; when the element changes, it is",
            "raised again."
        },
        footer = {
            "",
            "Without --element, everything that the rule finds is accepted. Exit code: 0 when",
            "something was accepted or withdrawn, 2 when there is nothing of the kind.",
            "",
            "Examples:",
            "  drydock accept design.json G-01 --element gateway --because \"One zone in the"
                    + " pilot\"",
            "  drydock accept design.json G-01 --element gateway --withdraw"
        })
final class AcceptCommand implements Runnable {

    @Mixin private Output output;

    @Parameters(index = "0", paramLabel = "FILE", description = "The design.")
    private Path file;

    @Parameters(index = "1", paramLabel = "RULE-ID", description = "The rule, such as G-01.")
    private String rule;

    @Option(
            names = "--element",
            paramLabel = "ID",
            description = "Only the finding about this element, as validate names it.")
    private @Nullable String element;

    @ArgGroup(multiplicity = "1")
    private Answer answer = new Answer();

    @Option(names = "--dry-run", description = "Say what would be done, and leave the file alone.")
    private boolean dryRun;

    /// One of the two, and not both.
    private static final class Answer {
        @Option(
                names = "--because",
                required = true,
                paramLabel = "TEXT",
                description = "Accept, for this reason.")
        private @Nullable String because;

        @Option(
                names = "--withdraw",
                required = true,
                description = "Take earlier acceptances back.")
        private boolean withdraw;
    }

    @Override
    public void run() {
        String id =
                RuleBook.rule(rule)
                        .map(known -> known.info().id())
                        .orElseThrow(() -> CommandFailure.usage("there is no rule " + rule));
        if (!dryRun) {
            DesignFile.refuseTemplate(file, "accept");
        }
        Design design = DesignFile.read(file);
        Design changed =
                answer.withdraw
                        ? withdraw(id, design)
                        : accept(id, design, Optional.ofNullable(answer.because).orElse(""));
        if (!dryRun) {
            DesignFile.write(file, changed);
            output.note("Wrote " + file + ".");
        }
    }

    private Design accept(String id, Design design, String because) {
        if (because.isBlank()) {
            throw CommandFailure.usage("an accepted finding needs a justification");
        }
        DesignIndex index = new DesignIndex(design);
        List<Finding> found =
                RuleBook.validator().validate(index).stream()
                        .filter(finding -> finding.rule().equals(id))
                        .filter(finding -> isMeant(finding.element().value()))
                        .toList();
        if (found.isEmpty()) {
            throw CommandFailure.usage(file + ": " + id + " finds nothing" + there());
        }
        Design changed = design;
        for (Finding finding : found) {
            changed = Acceptance.accept(index, finding, because.strip()).apply(changed);
            output.result()
                    .println("accepted " + id + " " + finding.element() + ": " + finding.message());
        }
        return changed;
    }

    private Design withdraw(String id, Design design) {
        List<Suppression> kept =
                design.suppressions().stream()
                        .filter(suppression -> suppression.rule().equals(id))
                        .filter(suppression -> isMeant(suppression.element()))
                        .toList();
        if (kept.isEmpty()) {
            throw CommandFailure.usage(file + ": nothing of " + id + " was accepted" + there());
        }
        Design changed = design;
        for (Suppression suppression : kept) {
            changed = new Edit.WithdrawAcceptance(id, suppression.element()).apply(changed);
            output.result().println("withdrawn " + id + " " + suppression.element());
        }
        return changed;
    }

    private boolean isMeant(String id) {
        return element == null || element.equals(id);
    }

    private String there() {
        return element == null ? "" : " at " + element;
    }
}
