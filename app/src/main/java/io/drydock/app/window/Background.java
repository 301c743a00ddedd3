package io.drydock.app.window;

import io.drydock.model.file.DesignFormatException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Slow work beside the window's thread, which hears how it ended.
///
/// @param executor where the work runs
/// @param dialogs tell of failures
record Background(Executor executor, Dialogs dialogs) {

    /// Work that may fail.
    @FunctionalInterface
    interface Work<T> {
        T run() throws Exception;
    }

    /// Work without a result that may fail.
    @FunctionalInterface
    interface Task {
        void run() throws Exception;
    }

    /// Begins some work.
    ///
    /// @param done hears of the result, on the window's thread
    /// @param failed hears of a failure, on the window's thread
    <T> void run(Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        executor.execute(() -> {
            try {
                T result = work.run();
                Platform.runLater(() -> done.accept(result));
            } catch (Exception e) {
                Platform.runLater(() -> failed.accept(e));
            } catch (Error e) {
                // A stack or a heap that was too small: a fault of ours, told where all are.
                Platform.runLater(() -> {
                    throw e;
                });
            }
        });
    }

    /// Begins some work of which only a failure is worth a word.
    ///
    /// @param what what was not possible if it fails
    void run(Task task, String what) {
        run(
                () -> {
                    task.run();
                    return what;
                },
                done -> {},
                failure -> refuse(what, failure));
    }

    /// Says what was not possible and why.
    void refuse(String what, Exception failure) {
        dialogs.error(what, describe(failure));
    }

    private static String describe(Exception failure) {
        return switch (failure) {
            case DesignFormatException format -> String.valueOf(format.getMessage());
            case NoSuchFileException missing -> missing.getFile() + " does not exist.";
            case AccessDeniedException denied -> "No permission for " + denied.getFile() + ".";
            default ->
                    failure.getMessage() == null
                            ? failure.getClass().getSimpleName()
                            : failure.getMessage();
        };
    }
}
