package io.drydock.export.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.Examples;
import io.drydock.export.fuzz.Trial.Outcome;
import io.drydock.export.fuzz.Trial.Part;
import io.drydock.model.design.Design;
import io.drydock.model.pattern.ReferenceArchitecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Odd but readable designs through everything that designs go through. A failure names its seed
/// and leaves the smallest design that fails alike in `target/fuzz`.
///
/// Properties: `fuzz.seed` (where it begins), `fuzz.designs` (at least so many), `fuzz.minutes` (at
/// least so long).
class FuzzTest {

    private static final int ALWAYS = 150;
    private static final Path REPORT = Path.of("target", "fuzz");

    @TempDir private Path folder;

    /// Whatever the machine, the same designs: no time is looked at.
    @Test
    void fixedDesigns() throws Exception {
        FuzzRun run = run(Optional.empty());
        run.run(1, ALWAYS, Duration.ZERO);
        judge(run, Duration.ZERO);
    }

    @Test
    @Tag("fuzz")
    void manyDesigns() throws Exception {
        FuzzRun run = run(Optional.of(Duration.ofSeconds(2)));
        long begin = System.nanoTime();
        run.run(
                2,
                Integer.getInteger("fuzz.designs", 20_000),
                Duration.ofMinutes(Integer.getInteger("fuzz.minutes", 10)));
        judge(run, Duration.ofNanos(System.nanoTime() - begin));
    }

    private FuzzRun run(Optional<Duration> limit) {
        return new FuzzRun(
                new Mutator(starts()),
                Long.getLong("fuzz.seed", 1),
                FuzzTest::parts,
                limit,
                folder,
                REPORT);
    }

    private static void judge(FuzzRun run, Duration time) throws IOException {
        Files.writeString(
                Files.createDirectories(REPORT).resolve("counts.txt"),
                run.designs()
                        + " designs in "
                        + time.toSeconds()
                        + " s: "
                        + run.outcomes()
                        + "\n"
                        + String.join("\n", run.failures())
                        + "\n");
        assertThat(run.failures()).isEmpty();
        assertThat(run.outcomes()).containsKeys(Outcome.values());
    }

    /// What is slow is done with some designs only, so that there can be many.
    private static Set<Part> parts(long seed) {
        Set<Part> parts = EnumSet.of(Part.TEMPLATES, Part.RELEASES);
        if (seed % 2 == 0) {
            parts.add(Part.IMPORT);
        }
        if (seed % 3 == 0) {
            parts.add(Part.DRAWING);
        }
        if (seed % 4 == 0) {
            parts.add(Part.DIFF);
        }
        if (seed % 5 == 0) {
            parts.add(Part.REOPEN);
        }
        if (seed % 7 == 0) {
            parts.add(Part.FIXES);
        }
        if (seed % 11 == 0) {
            parts.add(Part.MIGRATIONS);
        }
        if (seed % 39 == 0) {
            parts.add(Part.PRINTS);
        }
        return parts;
    }

    private static List<Design> starts() {
        List<Design> designs = new ArrayList<>();
        Examples.startingDesigns().forEach(designs::add);
        Examples.onEks().forEach(designs::add);
        Examples.otherDataKinds().forEach(designs::add);
        for (ReferenceArchitecture reference : ReferenceArchitecture.values()) {
            designs.add(reference.design());
        }
        return designs;
    }
}
