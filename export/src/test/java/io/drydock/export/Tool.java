package io.drydock.export;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program on the path that checks what was exported.
///
/// @param name the program
/// @param required the environment variable that makes its absence a failure when it is `true`
public record Tool(String name, String required) {

    private static final int MINUTES = 5;

    /// What a program said.
    ///
    /// @param status its exit code
    /// @param output both of its streams
    public record Outcome(int status, String output) {}

    /// Skips the calling test where the program is missing, or fails it where it is required.
    public void need() {
        boolean present =
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
        if (!present && Boolean.parseBoolean(System.getenv(required))) {
            fail(name + " is required by " + required + " and not on the path");
        }
        assumeTrue(present, name + " is not on the path");
    }

    /// Runs the program.
    public Outcome run(Path folder, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(name));
        command.addAll(arguments);
        Path output = Files.createTempFile(folder, name, ".out");
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            fail(name + " did not end");
        }
        return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }
}
