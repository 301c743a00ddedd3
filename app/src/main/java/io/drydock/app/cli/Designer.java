package io.drydock.app.cli;

import io.drydock.app.window.Launcher;
import io.drydock.app.window.StartUp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Opens the window. Only this class leads there, so that no other command loads JavaFX.
final class Designer {

    private Designer() {}

    /// Opens the designer and returns when its window is closed.
    static void open(Optional<Path> file) {
        Launcher.launch(file);
    }

    /// Opens a design in the window and closes it again.
    ///
    /// @return how long after the start of the process the window could be used
    static Duration measure(Path file) {
        return StartUp.of(file);
    }
}
