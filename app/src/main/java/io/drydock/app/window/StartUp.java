package io.drydock.app.window;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Opens a design in the window as a person does, finds out when it could be used, and closes it
/// again. The start is measured by it, and the ahead-of-time cache learns from it what a start
/// needs.
public final class StartUp extends Application {

    /// The first frame lays out, the second paints the canvas, and the third is there to be seen.
    private static final int FRAMES = 3;

    /// JavaFX makes the application itself and takes texts only.
    private static final AtomicReference<CompletableFuture<Instant>> USABLE =
            new AtomicReference<>(new CompletableFuture<>());

    private final DesignerApplication application = new DesignerApplication();

    /// Opens and closes the window.
    ///
    /// @return the time from the start of this virtual machine until the window showed the design
    public static Duration of(Path file) {
        CompletableFuture<Instant> usable = new CompletableFuture<>();
        USABLE.set(usable);
        Application.launch(StartUp.class, file.toString());
        return Duration.between(began(), usable.join());
    }

    /// What the system says about the process is right to a second only.
    private static Instant began() {
        return Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    }

    @Override
    public void start(Stage stage) throws IOException {
        // What a person has open or has lost is none of its business.
        Path folder = Files.createTempDirectory("drydock");
        application.start(
                stage, folder, getParameters().getRaw().stream().findFirst().map(Path::of));
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames += application.workspace().isPresent() ? 1 : 0;
                if (frames == FRAMES) {
                    stop();
                    USABLE.get().complete(Instant.now());
                    Platform.exit();
                }
            }
        }.start();
    }

    @Override
    public void stop() throws IOException {
        application.stop();
    }
}
