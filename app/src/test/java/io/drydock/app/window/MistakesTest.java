package io.drydock.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.Designs;
import io.drydock.model.design.Design;
import io.drydock.model.file.DesignFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Errors that nothing catches end at the door: a message names a report and a copy of the design,
/// which stays open.
final class MistakesTest {

    private static final Design DESIGN = Designs.distributed();

    @TempDir private Path folder;

    private CanvasDriver driver;
    private final Thread.UncaughtExceptionHandler before =
            Thread.getDefaultUncaughtExceptionHandler();

    @BeforeEach
    void open() throws Exception {
        driver = CanvasDriver.start(folder).open(DESIGN, folder);
        driver.onScreen(() -> {
            driver.application().hearMistakes();
            return true;
        });
    }

    @AfterEach
    void close() throws Exception {
        driver.close();
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    private static int deeper(int depth) {
        return depth < 0 ? depth : deeper(depth + 1) + 1;
    }

    private void isToldOf(String error, Consumer<Runnable> somewhere, Runnable mistake)
            throws Exception {
        somewhere.accept(mistake);
        driver.answer("Close");
        Path report = folder.resolve("state/mistakes/mistake-1.txt");
        assertThat(Files.readString(report)).contains(error);
        assertThat(DesignFiles.read(folder.resolve("state/mistakes/mistake-1.json")))
                .isEqualTo(DESIGN);
        assertThat(driver.isDesignOpen()).isTrue();
        driver.click("bastion");
        assertThat(driver.state().selection()).hasSize(1);
    }

    @Test
    void stackThatOverflowsOnTheWindowsThread() throws Exception {
        isToldOf("StackOverflowError", Platform::runLater, () -> deeper(0));
    }

    @Test
    void heapThatIsFullInABackgroundJob() throws Exception {
        isToldOf(
                "OutOfMemoryError",
                work -> driver.application().background().execute(work),
                () -> {
                    throw new OutOfMemoryError("as if the heap were full");
                });
    }

    @Test
    void classThatIsMissingInADeployment() throws Exception {
        isToldOf(
                "NoClassDefFoundError",
                DesignerController::follow,
                () -> {
                    throw new NoClassDefFoundError("as if a library were missing");
                });
    }

    @Test
    void mistakeThatComesAgainAndAgainIsToldOnce() throws Exception {
        for (int n = 0; n < 20; n++) {
            Platform.runLater(() -> {
                throw new AssertionError("again");
            });
        }
        driver.await(() -> Files.exists(folder.resolve("state/mistakes/mistake-20.txt")));
        assertThat(
                        driver.<Long>onScreen(() ->
                                javafx.stage.Window.getWindows().stream()
                                        .filter(window -> window != driver.stage())
                                        .count()))
                .isEqualTo(1);
        driver.answer("Close");
    }
}
