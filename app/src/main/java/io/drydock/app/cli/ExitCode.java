package io.drydock.app.cli;

/// What the program's exit code tells scripts.
final class ExitCode {

    /// Everything is fine.
    static final int FINE = 0;

    /// Findings of severity error, or a deployment that failed.
    static final int FINDINGS = 1;

    /// Bad usage, or input that cannot be read.
    static final int USAGE = 2;

    /// The person cancelled it.
    static final int CANCELLED = 130;

    private ExitCode() {}
}
