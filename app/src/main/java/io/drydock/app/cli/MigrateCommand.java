package io.drydock.app.cli;

import io.drydock.model.design.Design;
import io.drydock.model.file.DesignWriter;
import io.drydock.model.migration.Migration;
import io.drydock.model.migration.MigrationPlan;
import io.drydock.model.migration.MigrationRefused;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.RuleBook;
import io.drydock.model.rule.Severity;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Brings a design to a newer product version.
@Command(
        name = "migrate",
        sortOptions = false,
        description = {
            "Bring a design to a newer version of API Manager: portals become a control plane,",
            "analytics and shared files go, addresses keep leading somewhere. Every step is told",
            "with its reason. The data of the product itself is not migrated."
        },
        footer = {
            "",
            "Exit code: 0 when the result has no error, 1 when a person has to decide about one.",
            "",
            "Examples:",
            "  drydock migrate design.json --to-version 4.7.0 --dry-run",
            "  drydock migrate design.json --to-version 4.7.0 -o design-4.7.json"
        })
final class MigrateCommand implements Callable<Integer> {

    @Mixin private Output output;

    @Parameters(paramLabel = "FILE", description = "The design to bring to another version.")
    private Path file;

    @Option(
            names = "--to-version",
            required = true,
            paramLabel = "VERSION",
            description = "The version of API Manager, such as 4.7.0.")
    private String version;

    @Option(names = "--dry-run", description = "Say what would be done, and write nothing.")
    private boolean dryRun;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "The file to write, or - for standard output. The design itself, if left out.")
    private @Nullable String target;

    @Option(names = "--force", description = "Replace another file that exists.")
    private boolean force;

    @Override
    public Integer call() {
        if (!dryRun && target == null && DesignFile.isTemplate(file)) {
            throw CommandFailure.usage(
                    file + " is an exported template; give a file for the design with -o");
        }
        Design design = DesignFile.read(file);
        MigrationPlan plan = plan(design);
        Design moved = plan.all().apply(design);
        boolean toStandardOutput = "-".equals(target) && !dryRun;
        if (!toStandardOutput) {
            print(plan, output.result());
        }
        if (plan.steps().isEmpty()) {
            output.note("The design is for API Manager " + plan.to() + " already.");
        }
        if (!dryRun) {
            write(moved);
        }
        List<Finding> errors =
                RuleBook.validator().validate(moved).stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .toList();
        errors.forEach(finding ->
                output.note(
                        "error "
                                + finding.rule()
                                + " "
                                + finding.element()
                                + ": "
                                + finding.message()));
        return errors.isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private MigrationPlan plan(Design design) {
        try {
            return Migration.plan(design, Choices.version(version));
        } catch (MigrationRefused refused) {
            throw CommandFailure.usage(file + ": " + DesignFile.message(refused));
        }
    }

    private void print(MigrationPlan plan, PrintWriter out) {
        int number = 1;
        for (MigrationPlan.Step step : plan.steps()) {
            out.println(number + ". " + output.styled("@|bold " + markup(step.title()) + "|@"));
            out.println("   " + step.why());
            number++;
        }
        if (!plan.notes().isEmpty()) {
            out.println("To know:");
            plan.notes().forEach(note -> out.println(" - " + note));
        }
    }

    /// A name with the sign that ends markup would end it too early.
    private static String markup(String text) {
        return text.replace("|@", "| @");
    }

    private void write(Design moved) {
        if ("-".equals(target)) {
            output.result().print(DesignWriter.write(moved));
            return;
        }
        Path goal = target == null ? file : Path.of(target);
        if (target != null && !goal.equals(file)) {
            DesignFile.refuseExisting(goal, force);
        }
        if (target != null && goal.equals(file) && !force) {
            DesignFile.refuseTemplate(goal, "migrate");
        }
        DesignFile.write(goal, moved);
        output.note("Wrote " + goal + ".");
    }
}
