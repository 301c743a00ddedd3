package io.drydock.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.Designs;
import io.drydock.app.canvas.DesignDrawing;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.RuleBook;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Measures the window at 2,000 nodes and prints what it took: run with `-Ddrydock.measure=true`
/// and `-Djavafx.animation.fullspeed=true`, so that no frame waits for the next tick.
@Tag("screenshots")
@EnabledIfSystemProperty(named = "drydock.measure", matches = "true")
final class FrameTimesTest {

    private static final int FRAMES = 200;

    @TempDir private Path folder;

    @Test
    void framesAtTwoThousandNodes() throws Exception {
        Design design = Designs.large(2_000);
        parts(design);
        CanvasDriver driver = CanvasDriver.start(folder).open(design, folder);
        report("pan, all in view", frames(n -> driver.canvas().pan(n % 2 == 0 ? 3 : -3, 1)));
        driver.onScreen(() -> {
            driver.canvas().zoomTo(1, 400, 300);
            return true;
        });
        report("pan at 100 %", frames(n -> driver.canvas().pan(n % 2 == 0 ? 7 : -7, 3)));
        report("zoom", frames(n -> driver.canvas().zoomBy(n % 20 < 10 ? 1.05 : 1 / 1.05)));
        Node bastion = driver.state().index().node(new ElementId("bastion")).orElseThrow();
        report(
                "edit to next frame",
                frames(n ->
                        driver.workspace()
                                .perform(new Edit.ReplaceNode(bastion.withName("Bastion " + n)))));
        assertThat(driver.state().undo()).isPresent();
        driver.close();
    }

    private static void parts(Design design) {
        DesignIndex index = new DesignIndex(design);
        report("index", times(() -> new DesignIndex(design)));
        report("rules", times(() -> RuleBook.validator().validate(index)));
        report("drawing", times(() -> new DesignDrawing().draw(index, List.of())));
    }

    private static double[] times(Runnable work) {
        double[] times = new double[30];
        for (int n = 0; n < times.length; n++) {
            long start = System.nanoTime();
            work.run();
            times[n] = (System.nanoTime() - start) / 1e6;
        }
        return times;
    }

    /// The time from one frame to the next while something changes before each.
    private static double[] frames(IntConsumer change) throws Exception {
        CompletableFuture<double[]> result = new CompletableFuture<>();
        Platform.runLater(() ->
                new AnimationTimer() {
                    private final double[] times = new double[FRAMES];
                    private int frame = -1;
                    private long last;

                    @Override
                    public void handle(long now) {
                        long time = System.nanoTime();
                        if (frame >= 0) {
                            times[frame] = (time - last) / 1e6;
                        }
                        last = time;
                        frame++;
                        if (frame == FRAMES) {
                            stop();
                            result.complete(times);
                        } else {
                            change.accept(frame);
                        }
                    }
                }.start());
        return result.get(120, TimeUnit.SECONDS);
    }

    private static void report(String what, double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-20s median %.1f ms, 95 %% %.1f ms%n",
                what,
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100]);
    }
}
