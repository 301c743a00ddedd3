package io.drydock.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The command line's root, and the program's entry point.
@Command(
        name = "drydock",
        mixinStandardHelpOptions = true,
        version = "drydock 1.0.0",
        description = "Designs, checks and exports WSO2 deployments on AWS.")
public final class Main implements Runnable {

    @Spec private CommandSpec spec;

    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
