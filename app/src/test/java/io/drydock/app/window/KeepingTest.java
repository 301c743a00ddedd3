package io.drydock.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.Designs;
import io.drydock.app.workspace.FileStamp;
import io.drydock.app.workspace.RecoveryJournal;
import io.drydock.model.design.Design;
import io.drydock.model.edit.Edit;
import io.drydock.model.file.DesignFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the window does so that nothing is lost: saving, what others wrote meanwhile, and what a
/// run that was killed left behind.
final class KeepingTest {

    private static final Design DESIGN = Designs.distributed();

    @TempDir private Path folder;

    private Optional<CanvasDriver> running = Optional.empty();

    @AfterEach
    void close() throws Exception {
        if (running.isPresent()) {
            running.get().close();
        }
    }

    private CanvasDriver start() throws Exception {
        CanvasDriver driver = CanvasDriver.start(folder);
        running = Optional.of(driver);
        return driver;
    }

    private CanvasDriver described(String words) throws Exception {
        CanvasDriver driver = start().open(DESIGN, folder);
        driver.onScreen(() -> {
            driver.workspace().perform(new Edit.Rename(DESIGN.name(), words));
            return true;
        });
        return driver;
    }

    private Path file() {
        return folder.resolve("design.json");
    }

    private static void awaitSaved(CanvasDriver driver) throws Exception {
        driver.await(() -> !driver.state().modified());
    }

    @Test
    void savingWritesWhatShows() throws Exception {
        CanvasDriver driver = described("first");
        driver.robot().push(KeyCode.CONTROL, KeyCode.S);
        awaitSaved(driver);
        assertThat(DesignFiles.read(file())).isEqualTo(driver.state().design());
    }

    @Test
    void whatSomebodyElseWroteIsNotWrittenOverUnasked() throws Exception {
        CanvasDriver driver = described("ours");
        Files.writeString(file(), "theirs");
        driver.robot().push(KeyCode.CONTROL, KeyCode.S);
        driver.cancelDialog();
        assertThat(file()).hasContent("theirs");
        assertThat(driver.state().modified()).isTrue();

        driver.robot().push(KeyCode.CONTROL, KeyCode.S);
        driver.answer("Overwrite it");
        awaitSaved(driver);
        assertThat(DesignFiles.read(file())).isEqualTo(driver.state().design());
    }

    @Test
    void unsavedWorkIsNotLeftUnasked() throws Exception {
        CanvasDriver driver = described("unsaved");
        driver.robot().push(KeyCode.CONTROL, KeyCode.N);
        driver.cancelDialog();
        assertThat(driver.isDesignOpen()).isTrue();

        driver.robot().push(KeyCode.CONTROL, KeyCode.N);
        driver.answer("Save");
        driver.await(() -> !driver.isDesignOpen());
        assertThat(DesignFiles.read(file()).description()).isEqualTo("unsaved");
    }

    /// A key that replaces the design is dispatched by what goes away with it.
    @ParameterizedTest
    @ValueSource(strings = {"CONTROL+N", "CONTROL+SHIFT+N"})
    void cleanDesignIsReplacedByKey(String keys) throws Exception {
        CanvasDriver driver = start().open(DESIGN, folder);
        Queue<Throwable> failures = failures(driver);
        driver.robot().push(codes(keys));
        driver.await(() -> !driver.isDesignOpen());
        driver.settle();
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONTROL+N", "CONTROL+SHIFT+N"})
    void workThatIsNotWantedGoesWhenSomethingElseShows(String keys) throws Exception {
        CanvasDriver driver = described("not wanted");
        Queue<Throwable> failures = failures(driver);
        driver.robot().push(codes(keys));
        driver.answer("Do not save");
        driver.await(() -> !driver.isDesignOpen());
        driver.await(() -> kept().isEmpty());
        assertThat(DesignFiles.read(file()).description()).isEqualTo(DESIGN.description());
        assertThat(failures).isEmpty();
    }

    @Test
    void designThatIsKeptAfterAllIsStillSavedAndStillInTheJournal() throws Exception {
        CanvasDriver driver = described("still here");
        driver.await(() -> kept().size() == 1);
        driver.robot().push(KeyCode.CONTROL, KeyCode.N);
        driver.cancelDialog();
        assertThat(kept()).hasSize(1);
        driver.robot().push(KeyCode.CONTROL, KeyCode.S);
        awaitSaved(driver);
        assertThat(DesignFiles.read(file()).description()).isEqualTo("still here");
    }

    private static KeyCode[] codes(String keys) {
        return Stream.of(keys.split("\\+", -1)).map(KeyCode::valueOf).toArray(KeyCode[]::new);
    }

    /// What reaches the window's thread and nobody catches.
    private static Queue<Throwable> failures(CanvasDriver driver) throws Exception {
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        driver.onScreen(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> failures.add(e));
            return true;
        });
        return failures;
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("state/recovery"))) {
            return files.filter(file -> file.toString().endsWith(".recovery")).toList();
        }
    }

    @Test
    void workOfSeveralRunsIsOfferedOneAfterTheOther() throws Exception {
        leaveBehind(DESIGN);
        Files.copy(left("recovery"), left("recovery").resolveSibling("killed-too.recovery"));
        CanvasDriver driver = start();
        driver.answer("Discard it");
        driver.answer("Restore it");
        driver.opened();
        assertThat(driver.state().design()).isEqualTo(DESIGN);
    }

    @Test
    void workOfARunThatWasKilledIsRestored() throws Exception {
        leaveBehind(DESIGN);
        CanvasDriver driver = start();
        driver.answer("Restore it");
        driver.opened();
        assertThat(driver.state().design()).isEqualTo(DESIGN);
        assertThat(driver.state().modified()).isTrue();
        // From here on this run keeps it.
        driver.await(() -> !Files.exists(left("recovery")));
    }

    @Test
    void workOfARunThatWasKilledMayBeDiscarded() throws Exception {
        leaveBehind(DESIGN);
        CanvasDriver driver = start();
        driver.answer("Discard it");
        driver.await(() -> !Files.exists(left("recovery")));
        assertThat(driver.isDesignOpen()).isFalse();
    }

    private Path left(String kind) {
        return folder.resolve("state/recovery/killed." + kind);
    }

    /// A killed process leaves its files and loses its lock.
    private void leaveBehind(Design design) throws IOException, InterruptedException {
        List<Exception> failures = new ArrayList<>();
        Path recovery = Files.createDirectories(folder.resolve("state/recovery"));
        RecoveryJournal journal = RecoveryJournal.begin(recovery, "killed", failures::add);
        journal.keep(design, Optional.empty(), FileStamp.ABSENT);
        assertThat(journal.flush(10)).isTrue();
        byte[] kept = Files.readAllBytes(left("recovery"));
        journal.close();
        Files.write(left("recovery"), kept);
        Files.createFile(left("lock"));
        assertThat(failures).isEmpty();
    }
}
