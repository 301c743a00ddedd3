package io.drydock.app;

import io.drydock.app.cli.DrydockCommand;

/// The program's entry point, for the window and for the command line.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(DrydockCommand.execute(args));
    }
}
