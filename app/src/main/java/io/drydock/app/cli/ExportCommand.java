package io.drydock.app.cli;

import io.drydock.app.export.ExportFormat;
import io.drydock.app.export.ExportJob;
import io.drydock.app.export.ExportTarget;
import io.drydock.app.export.ExportedFile;
import io.drydock.app.export.Exports;
import io.drydock.app.export.ImpossibleExportException;
import io.drydock.app.export.LossyExportException;
import io.drydock.app.export.WrittenExports;
import io.drydock.app.workspace.UserFolders;
import io.drydock.model.design.Design;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.RuleBook;
import io.drydock.model.rule.Severity;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Exports a design.
@Command(
        name = "export",
        sortOptions = false,
        description = "Export a design as a template, values for Helm charts, or a picture.",
        footer = {
            "",
            "A template that CloudFormation would not accept in one piece, or a design with"
                    + " several",
            "sites on AWS, gives several files: those stand beside the first.",
            "A format of one file goes to the file given with -o, or into a folder; helm is a"
                    + " folder.",
            "Use -o - for standard output.",
            "What was changed by hand since it was exported is not overwritten without --force.",
            "",
            "Examples:",
            "  drydock export design.json --to cloudformation -o template.yaml",
            "  drydock export design.json --to helm -o releases/",
            "  drydock export design.json --to svg -o - | less"
        })
final class ExportCommand implements Callable<Integer> {

    /// The names of the formats, for help and completion.
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(ExportFormat.values()).map(ExportFormat::key).iterator();
        }
    }

    @Mixin private Output output;

    @Parameters(paramLabel = "FILE", description = "The design to export.")
    private Path file;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FORMAT",
            completionCandidates = Formats.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private String to;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR|FILE|-",
            description = "Where to write; the folder of the design, if left out.")
    private @Nullable String target;

    @Option(
            names = "--check",
            description =
                    "Write nothing; say whether what lies there is current: exit code 0 if it is,"
                            + " 1 if not.")
    private boolean check;

    @Option(
            names = "--force",
            description = "Overwrite files that were changed by hand or are something else.")
    private boolean force;

    @Override
    public Integer call() {
        ExportFormat format =
                ExportFormat.ofKey(to)
                        .orElseThrow(() ->
                                CommandFailure.usage(
                                        "there is no format "
                                                + to
                                                + "; there are "
                                                + String.join(", ", new Formats())));
        Design design = DesignFile.read(file);
        warnAboutErrors(design);
        if ("-".equals(target)) {
            if (check) {
                throw CommandFailure.usage("--check compares with a file or folder, not with -");
            }
            print(export(design, format));
            return ExitCode.FINE;
        }
        ExportJob job =
                new ExportJob(
                        format,
                        design,
                        destination(),
                        WrittenExports.in(UserFolders.state()),
                        List.of(file));
        return check ? compare(job) : write(job);
    }

    private static List<ExportedFile> export(Design design, ExportFormat format) {
        try {
            return Exports.export(design, format);
        } catch (ImpossibleExportException impossible) {
            throw CommandFailure.usage(DesignFile.message(impossible));
        }
    }

    private void warnAboutErrors(Design design) {
        List<Finding> findings = RuleBook.validator().validate(design);
        long errors = findings.stream().filter(f -> f.severity() == Severity.ERROR).count();
        if (errors > 0) {
            output.note(
                    file
                            + ": the design has "
                            + errors
                            + (errors == 1 ? " error" : " errors")
                            + "; see drydock validate "
                            + file);
        }
    }

    private void print(List<ExportedFile> files) {
        if (files.size() > 1) {
            throw CommandFailure.usage(
                    "this export has "
                            + files.size()
                            + " files; give a folder with -o instead of -");
        }
        output.result().flush();
        PrintStream out = System.out;
        out.writeBytes(files.getFirst().bytes());
        out.flush();
    }

    private int write(ExportJob job) {
        try {
            job.run(force).forEach(written -> output.note("Wrote " + written));
            job.warning().ifPresent(output::message);
            return ExitCode.FINE;
        } catch (LossyExportException lossy) {
            throw CommandFailure.usage(
                    lossy.getMessage()
                            + "\nNothing was written. Choose another place with -o, or overwrite"
                            + " with --force.");
        } catch (ImpossibleExportException impossible) {
            throw CommandFailure.usage(DesignFile.message(impossible));
        } catch (IOException failed) {
            throw CommandFailure.usage("could not be written: " + DesignFile.message(failed));
        }
    }

    private int compare(ExportJob job) {
        try {
            List<ExportTarget.Difference> outdated = job.outdated();
            outdated.forEach(difference -> output.result().println(difference));
            output.note(
                    outdated.isEmpty()
                            ? "What lies there is current."
                            : "What lies there is not current.");
            return outdated.isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
        } catch (ImpossibleExportException impossible) {
            throw CommandFailure.usage(DesignFile.message(impossible));
        } catch (IOException failed) {
            throw CommandFailure.usage("could not be compared: " + DesignFile.message(failed));
        }
    }

    private Path destination() {
        if (target != null) {
            return Path.of(target);
        }
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? Path.of("") : parent;
    }
}
