package io.drydock.app.window;

import io.drydock.app.workspace.MistakeReport;
import io.drydock.app.workspace.RecoveryJournal;
import io.drydock.app.workspace.UserFolders;
import io.drydock.app.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.stage.Stage;

/// The designer as a JavaFX program. Its one parameter, if any, is the design to open.
public final class DesignerApplication extends Application {

    private Optional<Session> session = Optional.empty();
    private Optional<RecoveryJournal> journal = Optional.empty();
    private Optional<DesignerWindow> window = Optional.empty();

    @Override
    public void start(Stage stage) throws IOException {
        Thread.currentThread()
                .setUncaughtExceptionHandler((thread, failure) -> internalError(failure));
        start(
                stage,
                UserFolders.state(),
                getParameters().getRaw().stream().findFirst().map(Path::of));
    }

    /// Starts with the state folder of a test.
    ///
    /// @param stage the window
    /// @param folder where state is kept
    /// @param file the design to open, if any
    /// @throws IOException when the folder cannot be used
    public void start(Stage stage, Path folder, Optional<Path> file) throws IOException {
        Session started = Session.in(folder);
        RecoveryJournal begun =
                RecoveryJournal.begin(
                        started.recoveryFolder(),
                        "run-"
                                + ProcessHandle.current().pid()
                                + "-"
                                + System.identityHashCode(stage),
                        failure ->
                                Platform.runLater(() ->
                                        warn(
                                                "Unsaved changes cannot be kept against a"
                                                        + " crash: "
                                                        + failure.getMessage())));
        session = Optional.of(started);
        journal = Optional.of(begun);
        DesignerWindow designer = new DesignerWindow(stage, started, begun);
        window = Optional.of(designer);
        designer.show(file);
    }

    /// The open design's workspace; empty while the gallery shows.
    public Optional<Workspace> workspace() {
        return window.flatMap(DesignerWindow::workspace);
    }

    /// Opens a design, as the menu does after asking for the file.
    void open(Path file) {
        window.ifPresent(designer -> designer.open(file));
    }

    /// Makes a design of values files, as the dialog does when it is answered.
    void importValues(ImportValuesDialog.Request request) {
        window.ifPresent(designer -> designer.importValues(request));
    }

    /// Changes the theme.
    void toggleTheme() {
        window.ifPresent(DesignerWindow::toggleTheme);
    }

    /// Folds every panel.
    void showCanvasAlone() {
        window.ifPresent(DesignerWindow::showCanvasAlone);
    }

    /// Goes to the next problem.
    void nextProblem() {
        window.ifPresent(DesignerWindow::nextProblem);
    }

    @Override
    public void stop() throws IOException {
        if (journal.isPresent()) {
            journal.get().close();
        }
        session.ifPresent(running -> running.background().shutdownNow());
    }

    private static void warn(String text) {
        new Alert(Alert.AlertType.WARNING, text).show();
    }

    /// A fault of ours: said plainly, with where the work is safe and where a report lies; the
    /// design stays open.
    private void internalError(Throwable failure) {
        warn(
                "Drydock made a mistake and the last step may not have happened. The design is"
                        + " still open."
                        + session.map(running ->
                                        MistakeReport.keep(
                                                running.folder(),
                                                failure,
                                                workspace().map(open -> open.state().design())))
                                .orElse(" " + failure));
    }
}
