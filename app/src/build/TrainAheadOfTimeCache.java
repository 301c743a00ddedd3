import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Runs the packaged program, so that the JDK can write what it loaded and compiled into caches,
/// and notes beside them which JDK that was: `lib/drydock.aot`, which holds wherever the
/// distribution is moved to, and `lib/drydock-here.aot` with linked classes, which is faster and
/// holds in this folder only.
///
/// Arguments: the distribution's folder, the samples' folder. Where there is nothing to train with
/// there is no cache, and the launcher does without. A training run that fails, fails the build.
final class TrainAheadOfTimeCache {

    /// JavaFX draws without a display then, wherever the build runs.
    private static final String UNSEEN = "-Dglass.platform=Headless -Dprism.order=sw";

    private TrainAheadOfTimeCache() {}

    public static void main(String[] args) throws Exception {
        Path distribution = Path.of(args[0]).toRealPath();
        List<String> designs = designs(Path.of(args[1]));
        Path movable = distribution.resolve("lib/drydock.aot");
        Path maker = distribution.resolve("lib/drydock.aot.release");
        Path here = distribution.resolve("lib/drydock-here.aot");
        Path place = distribution.resolve("lib/drydock-here.aot.place");
        Path release = Path.of(System.getProperty("java.home"), "release");
        for (Path file : List.of(movable, maker, here, place)) {
            Files.deleteIfExists(file);
        }
        if (designs.isEmpty()
                || !Files.exists(release)
                || run(distribution, Map.of(), List.of("validate", "--help")) != 0) {
            System.err.println("No ahead-of-time cache: nothing to train with.");
            return;
        }
        train(distribution, movable, "-", designs);
        train(distribution, here, "+", designs);
        Files.writeString(place, distribution + System.lineSeparator());
        Files.copy(release, maker);
    }

    private static void train(Path distribution, Path cache, String linking, List<String> designs)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("start-up", designs.getFirst()));
        command.add("--validate");
        command.addAll(designs);
        int exit =
                run(
                        distribution,
                        Map.of("DRYDOCK_TRAIN", cache.toString(), "DRYDOCK_TRAIN_LINKING", linking),
                        command);
        if (exit != 0 || !Files.exists(cache)) {
            Files.deleteIfExists(cache);
            throw new IllegalStateException("The training run ended with exit code " + exit);
        }
    }

    private static List<String> designs(Path samples) throws IOException {
        if (!Files.isDirectory(samples)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(samples)) {
            return files.filter(file -> file.endsWith("design.json"))
                    .map(file -> file.toAbsolutePath().normalize().toString())
                    .sorted()
                    .toList();
        }
    }

    /// Starts the program as a user does, on this very JDK; its output is of no interest.
    private static int run(Path distribution, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        boolean windows =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        List<String> line = new ArrayList<>();
        line.add(distribution.resolve(windows ? "bin/drydock.bat" : "bin/drydock").toString());
        line.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(line)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DRYDOCK_JAVA_OPTIONS", UNSEEN);
        builder.environment().put("DRYDOCK_JAVA", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return builder.start().waitFor();
    }
}
