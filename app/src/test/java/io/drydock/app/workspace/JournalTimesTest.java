package io.drydock.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.Designs;
import io.drydock.model.design.Design;
import io.drydock.model.design.Node;
import io.drydock.model.edit.Edit;
import io.drydock.model.file.AtomicFiles;
import io.drydock.model.file.DesignFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Measures how long a change waits for the journal and prints it: run with
/// `-Ddrydock.measure=true`.
@Tag("screenshots")
@EnabledIfSystemProperty(named = "drydock.measure", matches = "true")
final class JournalTimesTest {

    private static final int WARM_UP = 100;
    private static final int CHANGES = 100;

    @TempDir private Path folder;

    private final List<Exception> failures = new ArrayList<>();

    @Test
    void timeOfAChange() throws Exception {
        Path root = Path.of(System.getProperty("drydock.root"));
        measure(
                "the largest sample",
                DesignFiles.read(root.resolve("samples/fully-distributed-2020/design.json")));
        measure("2,000 nodes", Designs.large(2_000));
        assertThat(failures).isEmpty();
    }

    private void measure(String what, Design design) throws Exception {
        double[] whole = new double[CHANGES];
        double[] change = new double[CHANGES];
        double[] first = new double[CHANGES];
        try (RecoveryJournal journal =
                RecoveryJournal.begin(folder, what.replaceAll("[^a-z0-9]", "-"), failures::add)) {
            Design last = design;
            Node node = design.nodes().getLast();
            for (int n = -WARM_UP; n < CHANGES; n++) {
                Design next = new Edit.ReplaceNode(node.withName("Step " + n)).apply(last);
                journal.rest(last, Optional.empty(), FileStamp.ABSENT);
                assertThat(journal.flush(60)).isTrue();
                double begun = time(() -> journal.keep(next, Optional.empty(), FileStamp.ABSENT));
                Design later = new Edit.ReplaceNode(node.withName("Later " + n)).apply(next);
                double added = time(() -> journal.keep(later, Optional.empty(), FileStamp.ABSENT));
                double written =
                        time(() ->
                                AtomicFiles.write(
                                        folder.resolve("whole"),
                                        RecoveryEntry.whole(
                                                later, Optional.empty(), FileStamp.ABSENT)));
                if (n >= 0) {
                    first[n] = begun;
                    change[n] = added;
                    whole[n] = written;
                }
                last = later;
            }
        }
        report(what + ", first change", first);
        report(what + ", change", change);
        report(what + ", a whole design, forced", whole);
    }

    /// What is measured.
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private static double time(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static void report(String what, double[] times) {
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-44s median %.3f ms, 99th of 100 %.3f ms%n",
                what,
                times[times.length / 2],
                times[times.length - 2]);
    }
}
