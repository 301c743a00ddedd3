package io.drydock.app.cli;

import io.drydock.model.design.Design;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Acceptance;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.Fixer;
import io.drydock.model.rule.Judgement;
import io.drydock.model.rule.RuleBook;
import io.drydock.model.rule.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Applies one-click fixes.
@Command(
        name = "fix",
        sortOptions = false,
        description = "Apply the one-click fixes of a design's findings, and save it.",
        footer = {
            "",
            "Where a finding offers several fixes, the first one is applied. Exit code: 0 when no",
            "error is left, 1 when a person has to decide about one.",
            "",
            "Examples:",
            "  drydock fix design.json --dry-run",
            "  drydock fix design.json --rule G-01 --rule G-10"
        })
final class FixCommand implements Callable<Integer> {

    @Mixin private Output output;

    @Parameters(paramLabel = "FILE", description = "The design to mend.")
    private Path file;

    @Option(
            names = "--rule",
            paramLabel = "ID",
            description = "Mend only what this rule finds. May be given several times.")
    private List<String> rules = List.of();

    @Option(names = "--dry-run", description = "Say what would be done, and leave the file alone.")
    private boolean dryRun;

    @Override
    public Integer call() {
        for (String id : rules) {
            if (RuleBook.rule(id).isEmpty()) {
                throw CommandFailure.usage("there is no rule " + id);
            }
        }
        if (!dryRun) {
            DesignFile.refuseTemplate(file, "fix");
        }
        Design design = DesignFile.read(file);
        Fixer.Result result = new Fixer(RuleBook.validator()).fix(design, this::isWanted);
        for (Fixer.Applied applied : result.applied()) {
            output.result()
                    .println(
                            applied.finding().rule()
                                    + " "
                                    + applied.finding().element()
                                    + ": "
                                    + applied.fix().title());
        }
        if (!dryRun && !result.applied().isEmpty()) {
            DesignFile.write(file, result.design());
        }
        DesignIndex index = new DesignIndex(result.design());
        Judgement judgement = Acceptance.judge(index, RuleBook.validator().validate(index));
        List<Finding> left = judgement.open().stream().filter(this::isWanted).toList();
        judgement.accepted().stream()
                .filter(accepted -> isWanted(accepted.finding()))
                .forEach(accepted ->
                        output.note(
                                "Left as it is, because it was accepted: "
                                        + accepted.finding().rule()
                                        + " "
                                        + accepted.finding().element()
                                        + "."));
        output.note(
                (dryRun ? "Would apply " : "Applied ")
                        + result.applied().size()
                        + (result.applied().size() == 1 ? " fix; " : " fixes; ")
                        + left.size()
                        + (left.size() == 1 ? " finding is" : " findings are")
                        + " left for you to decide.");
        return left.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
                ? ExitCode.FINDINGS
                : ExitCode.FINE;
    }

    private boolean isWanted(Finding finding) {
        return rules.isEmpty() || rules.stream().anyMatch(finding.rule()::equalsIgnoreCase);
    }
}
