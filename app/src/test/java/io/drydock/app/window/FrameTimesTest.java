package io.drydock.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.Designs;
import io.drydock.app.canvas.CanvasView;
import io.drydock.app.canvas.DesignDrawing;
import io.drydock.export.drawing.Box;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.RuleBook;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private static final int REPEATS = 60;
    private static final int STEPS = 200;

    @TempDir private Path folder;

    @Test
    void framesAtTwoThousandNodes() throws Exception {
        Design design = Designs.large(2_000);
        parts(design);
        CanvasDriver driver = CanvasDriver.start(folder).open(design, folder);
        CanvasView canvas = driver.canvas();
        report("pan, all in view", frames(n -> canvas.pan(n % 2 == 0 ? 3 : -3, 1)));
        driver.onScreen(() -> {
            canvas.zoomTo(1, 400, 300);
            return true;
        });
        report("pan at 100 %", frames(n -> canvas.pan(n % 2 == 0 ? 7 : -7, 3)));
        report("zoom", frames(n -> canvas.zoomBy(n % 20 < 10 ? 1.05 : 1 / 1.05)));
        Node bastion = driver.state().index().node(new ElementId("bastion")).orElseThrow();
        report(
                "edit to next frame",
                frames(n ->
                        driver.workspace()
                                .perform(new Edit.ReplaceNode(bastion.withName("Bastion " + n)))));
        assertThat(driver.state().undo()).isPresent();
        report("move to repaint", repaints(driver, lastGateway(design)));
        driver.close();
    }

    /// All that lives in this process, the tools of the test among it.
    @Test
    void heapAfterTwoHundredSteps() throws Exception {
        Design design = Designs.large(2_000);
        CanvasDriver driver = CanvasDriver.start(folder).open(design, folder);
        Node gateway = lastGateway(design);
        for (int n = 0; n < STEPS; n++) {
            int time = n;
            driver.onScreen(() -> {
                driver.workspace().perform(move(gateway, time));
                return true;
            });
        }
        driver.await(() -> !driver.state().checking());
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.printf(
                Locale.ROOT, "heap after %d steps   %.1f MB%n", STEPS, used / 1024.0 / 1024.0);
        assertThat(driver.state().undo()).isPresent();
        assertThat(used).isLessThan(128L * 1024 * 1024);
        driver.close();
    }

    private static void parts(Design design) {
        DesignIndex index = new DesignIndex(design);
        report("index", times(n -> new DesignIndex(design)));
        report("rules", times(n -> RuleBook.validator().validate(index)));
        report("drawing, first", times(n -> new DesignDrawing().draw(index, List.of())));
        Node gateway = lastGateway(design);
        List<DesignIndex> renamed = new ArrayList<>();
        List<DesignIndex> moved = new ArrayList<>();
        for (int n = 0; n < REPEATS; n++) {
            Edit rename = new Edit.ReplaceNode(gateway.withName("Gateway " + n));
            renamed.add(new DesignIndex(rename.apply(design)));
            moved.add(new DesignIndex(move(gateway, n).apply(design)));
        }
        DesignDrawing drawing = new DesignDrawing();
        report("drawing, renamed", times(n -> drawing.draw(renamed.get(n), List.of())));
        report("drawing, moved", times(n -> drawing.draw(moved.get(n), List.of())));
    }

    private static Node lastGateway(Design design) {
        return design.nodes().stream()
                .filter(node -> node.name().startsWith("Gateway"))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static Edit move(Node node, int time) {
        String lane = time % 2 == 0 ? "application-a" : "application-b";
        return new Edit.MoveNode(node.id(), Placement.in(new ElementId(lane)));
    }

    /// The time from a node's move until a frame shows it elsewhere, judged by every rule.
    private static double[] repaints(CanvasDriver driver, Node node) throws Exception {
        CanvasView canvas = driver.canvas();
        CompletableFuture<double[]> result = new CompletableFuture<>();
        Platform.runLater(() ->
                new AnimationTimer() {
                    private final double[] times = new double[REPEATS];
                    private int time;
                    private long start;
                    private Optional<Box> before = Optional.empty();
                    private boolean seen;

                    @Override
                    public void handle(long now) {
                        if (seen) {
                            times[time] = (System.nanoTime() - start) / 1e6;
                            time++;
                            seen = false;
                            start = 0;
                        }
                        if (time == REPEATS) {
                            stop();
                            result.complete(times);
                        } else if (start == 0) {
                            before = canvas.boxOf(node.id().value());
                            start = System.nanoTime();
                            driver.workspace().perform(move(node, time));
                        } else {
                            // It is painted in this frame, so the next one knows how long it took.
                            seen =
                                    !driver.workspace().state().checking()
                                            && !canvas.boxOf(node.id().value()).equals(before);
                        }
                    }
                }.start());
        return result.get(120, TimeUnit.SECONDS);
    }

    private static double[] times(IntConsumer work) {
        double[] times = new double[REPEATS];
        for (int n = 0; n < times.length; n++) {
            long start = System.nanoTime();
            work.accept(n);
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
