package io.drydock.app.window;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;

/// Starts JavaFX.
public final class Launcher {

    private Launcher() {}

    /// Opens the designer and returns when its window is closed.
    public static void launch(Optional<Path> file) {
        Application.launch(
                DesignerApplication.class,
                file.map(path -> new String[] {path.toString()}).orElse(new String[0]));
    }
}
