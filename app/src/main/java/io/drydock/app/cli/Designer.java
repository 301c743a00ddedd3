package io.drydock.app.cli;

import io.drydock.app.window.Launcher;
import java.nio.file.Path;
import java.util.Optional;

/// Opens the window. Only this class leads there, so that no other command loads JavaFX.
final class Designer {

    private Designer() {}

    /// Opens the designer and returns when its window is closed.
    static void open(Optional<Path> file) {
        Launcher.launch(file);
    }
}
