package io.drydock.app.cli;

import io.drydock.model.design.Design;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Acceptance;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.RuleBook;
import io.drydock.model.rule.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Checks designs against the rule book.
@Command(
        name = "validate",
        sortOptions = false,
        description = "Check designs against the rule book.",
        footer = {
            "",
            "Accepted findings are told apart and do not count.",
            "Exit code: 0 without errors, 1 with findings of severity error (with --strict also",
            "warnings), 2 when a file cannot be read.",
            "",
            "Examples:",
            "  drydock validate design.json",
            "  drydock validate --format sarif designs/*.json > findings.sarif"
        })
final class ValidateCommand implements Callable<Integer> {

    /// How findings are printed.
    enum Format {
        text,
        json,
        sarif
    }

    @Mixin private Output output;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The designs to check.")
    private List<Path> files;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "How to print findings: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = "--strict", description = "Treat warnings as errors.")
    private boolean strict;

    @Override
    public Integer call() {
        List<Report> reports = new ArrayList<>();
        boolean unread = false;
        for (Path file : files) {
            try {
                reports.add(report(file));
            } catch (CommandFailure unreadable) {
                // The others are checked all the same.
                output.message(String.valueOf(unreadable.getMessage()));
                unread = true;
            }
        }
        switch (format) {
            case text -> TextFindings.print(reports, output);
            case json -> output.result().print(JsonFindings.print(reports));
            case sarif -> output.result().print(SarifFindings.print(reports));
        }
        if (unread) {
            return ExitCode.USAGE;
        }
        return reports.stream().anyMatch(this::fails) ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private static Report report(Path file) {
        Design design = DesignFile.read(file);
        DesignIndex index = new DesignIndex(design);
        List<Finding> found = RuleBook.validator().validate(index);
        return new Report(file, design, Acceptance.judge(index, found), DesignFile.locations(file));
    }

    private boolean fails(Report report) {
        return report.findings().stream().map(Finding::severity).anyMatch(this::fails);
    }

    private boolean fails(Severity severity) {
        return severity == Severity.ERROR || (strict && severity == Severity.WARNING);
    }
}
