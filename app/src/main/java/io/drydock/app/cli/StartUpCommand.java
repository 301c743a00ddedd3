package io.drydock.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Measures how long the window takes to start. The build trains the ahead-of-time cache with it.
@Command(
        name = StartUpCommand.NAME,
        hidden = true,
        description = "Open a design in the window, say how long that took, and close it again.")
final class StartUpCommand implements Callable<Integer> {

    static final String NAME = "start-up";

    @Mixin private Output output;

    @Option(
            names = "--validate",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Check these designs first, so that the cache knows how.")
    private List<Path> validated = List.of();

    @Parameters(paramLabel = "FILE", description = "The design to open.")
    private Path file;

    @Override
    public Integer call() {
        for (Path design : validated) {
            DrydockCommand.commandLine().execute("validate", design.toString());
        }
        return measure(file, output.result());
    }

    /// Whether nothing but the start is asked for. Then it goes the way of a person's start, which
    /// does without the command line's machinery.
    static boolean isPlain(String... args) {
        return args.length == 2 && args[0].equals(NAME);
    }

    static int measure(Path file, PrintWriter out) {
        out.println(Designer.measure(file).toMillis() + " ms until the window could be used");
        return ExitCode.FINE;
    }
}
