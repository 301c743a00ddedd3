package io.drydock.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.workspace.ImaginedRun.Left;
import io.drydock.model.design.Design;
import io.drydock.model.file.DesignFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real processes are killed at any moment of edits 15 ms apart, of saves and of replacements. What
/// is left is never broken, and holds all that was said to be done: at most the step under way is
/// missing.
///
/// The suite kills a few; `-Dkills=500` kills that many.
final class KillTest {

    private static final int KILLS = Integer.getInteger("kills", 10);

    /// Runs at a time; more would only wait for each other.
    private static final int TOGETHER = 2;

    /// A run is killed a moment after one of its first steps.
    private static final int MOST_STEPS = 60;

    private static final int MOST_MS = 40;
    private static final int SECONDS = 120;

    @TempDir private Path folder;

    /// What became of a run.
    private enum End {
        ALL_WAS_SAVED,
        LAST_STEP_KEPT,
        STEP_UNDER_WAY_KEPT
    }

    static Path recovery(Path folder) {
        return folder.resolve("state").resolve("recovery");
    }

    static Path file(Path folder, String name) {
        return folder.resolve(name + ".json");
    }

    @Test
    void atMostTheStepUnderWayIsLost() throws Exception {
        Map<End, Integer> ends = new HashMap<>();
        int steps = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(TOGETHER)) {
            List<Future<Killed>> runs = new ArrayList<>();
            for (long seed = 1; seed <= KILLS; seed++) {
                runs.add(pool.submit(run(seed)));
            }
            for (Future<Killed> run : runs) {
                Killed killed = run.get();
                steps += killed.steps();
                ends.merge(killed.end(), 1, Integer::sum);
            }
        }
        System.out.println(KILLS + " kills after " + steps + " steps: " + ends);
        assertThat(ends.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(KILLS);
        assertThat(steps).isPositive();
    }

    private record Killed(int steps, End end) {}

    private Callable<Killed> run(long seed) {
        return () -> {
            try {
                return kill(seed);
            } catch (AssertionError | Exception e) {
                throw new AssertionError("seed " + seed, e);
            }
        };
    }

    private Killed kill(long seed) throws Exception {
        Path place = Files.createDirectories(folder.resolve("seed-" + seed));
        for (String name : Course.FILES) {
            DesignFiles.write(file(place, name), Course.first(name, seed));
        }
        Path errors = place.resolve("errors.txt");
        Path said = place.resolve("said.txt");
        // Some runs write whole designs again and again, which others never come to do.
        long mostChanges = seed % 2 == 0 ? 2_000 : 500_000;
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledRun.class.getName(),
                                place.toString(),
                                Long.toString(seed),
                                Long.toString(mostChanges))
                        .redirectOutput(said.toFile())
                        .redirectError(errors.toFile())
                        .start();
        int done;
        try {
            Random moment = new Random(seed);
            awaitStep(moment.nextInt(MOST_STEPS), process, said);
            TimeUnit.MICROSECONDS.sleep(moment.nextInt(MOST_MS * 1_000));
            if (seed % 5 == 0) {
                assertThat(Recovery.orphans(recovery(place))).isEmpty();
            }
            process.destroyForcibly();
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(errors).isEmptyFile();
            done = lastStep(Files.readString(said));
        } finally {
            process.destroyForcibly();
        }
        return new Killed(done, judge(place, seed, done));
    }

    private static void awaitStep(int step, Process process, Path said) throws Exception {
        for (long n = 0; lastStep(Files.readString(said)) < step; n++) {
            assertThat(process.isAlive()).as("it ended before it was killed").isTrue();
            assertThat(n).as("it does not go on").isLessThan(SECONDS * 500L);
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    /// A number without a line break is not yet said.
    private static int lastStep(String said) {
        int end = said.lastIndexOf('\n');
        return end < 0
                ? -1
                : Integer.parseInt(said.substring(said.lastIndexOf('\n', end - 1) + 1, end));
    }

    private static End judge(Path place, long seed, int done) throws Exception {
        Course course = new Course(seed);
        ImaginedRun run = new ImaginedRun(seed);
        for (int step = 0; step < done; step++) {
            course.step(run);
        }
        Left before = run.left();
        course.step(run);
        Left after = run.left();

        Map<String, Design> files = new HashMap<>();
        for (String name : Course.FILES) {
            Design found = DesignFiles.read(file(place, name));
            assertThat(found)
                    .as("file " + name)
                    .isIn(before.files().get(name), after.files().get(name));
            files.put(name, found);
        }
        assertPrivate(recovery(place));
        List<Recovered> orphans = Recovery.orphans(recovery(place));
        assertThat(orphans).hasSizeLessThanOrEqualTo(1);
        Optional<Design> kept = orphans.stream().findFirst().map(Recovered::design);
        kept.ifPresent(design ->
                assertThat(List.of(before.design(), after.design()))
                        .as("what was kept after step " + done)
                        .contains(Optional.of(design)));
        assertThat(isWhole(before, kept, files) || isWhole(after, kept, files))
                .as("step %d of %s, kept %s", done, before.design(), kept)
                .isTrue();
        for (Recovered orphan : orphans) {
            Recovery.discard(orphan);
        }
        assertThat(recovery(place)).isEmptyDirectory();
        if (kept.isEmpty()) {
            return End.ALL_WAS_SAVED;
        }
        return kept.equals(before.design()) ? End.LAST_STEP_KEPT : End.STEP_UNDER_WAY_KEPT;
    }

    /// Whether nothing is missing of what was there after a step.
    private static boolean isWhole(Left left, Optional<Design> kept, Map<String, Design> files) {
        Optional<Design> saved = left.file().map(files::get);
        boolean inFile = left.design().isPresent() && saved.equals(left.design());
        if (left.modified()) {
            return kept.isPresent() ? kept.equals(left.design()) : inFile;
        }
        return left.design().isEmpty() || left.file().isEmpty() || inFile;
    }

    private static void assertPrivate(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("rw-------");
            }
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }
}
