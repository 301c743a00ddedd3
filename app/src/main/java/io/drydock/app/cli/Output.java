package io.drydock.app.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Where a command writes: results to standard output, messages and progress to standard error.
final class Output {

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but the result.")
    private boolean quiet;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("unused") // picocli itself acts on it
    private boolean help;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    PrintWriter result() {
        return spec.commandLine().getOut();
    }

    /// Tells the person what happened; scripts that ask for quiet do not see it.
    void note(String message) {
        if (!quiet) {
            message(message);
        }
    }

    /// Tells the person what must not go unseen.
    void message(String message) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(DesignFile.terminal(message));
        err.flush();
    }

    /// Text with colours where the output is a terminal and NO_COLOR is not set.
    String styled(String markup) {
        return ansi().string(markup);
    }

    private static Ansi ansi() {
        boolean terminal =
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        return terminal && System.getenv("NO_COLOR") == null ? Ansi.ON : Ansi.OFF;
    }
}
