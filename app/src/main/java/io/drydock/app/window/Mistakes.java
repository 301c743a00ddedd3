package io.drydock.app.window;

import io.drydock.app.workspace.MistakeReport;
import io.drydock.model.design.Design;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Where mistakes of the program arrive that nothing else has caught, exceptions and errors alike,
/// on whatever thread: a report and a copy of the design are kept, and a message names them. The
/// design stays open.
final class Mistakes implements Thread.UncaughtExceptionHandler {

    private final Path folder;
    private final Dialogs dialogs;
    private final Supplier<Optional<Design>> open;

    /// A mistake that comes with every frame must not bury the window under messages.
    private boolean telling;

    /// @param folder the user's state folder
    /// @param dialogs tell of a mistake
    /// @param open the design that shows; asked on the window's thread
    Mistakes(Path folder, Dialogs dialogs, Supplier<Optional<Design>> open) {
        this.folder = folder;
        this.dialogs = dialogs;
        this.open = open;
    }

    /// Hears of the mistakes of all threads from here on. To be called on the window's thread.
    void hear() {
        Thread.setDefaultUncaughtExceptionHandler(this);
        Thread.currentThread().setUncaughtExceptionHandler(this);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        if (Platform.isFxApplicationThread()) {
            tell(failure);
        } else {
            Platform.runLater(() -> tell(failure));
        }
    }

    private void tell(Throwable failure) {
        String kept = MistakeReport.keep(folder, failure, open.get());
        if (!telling) {
            telling = true;
            dialogs.warn(
                    "Drydock made a mistake",
                    "The last step may not have happened; the design is still open." + kept,
                    () -> telling = false);
        }
    }
}
