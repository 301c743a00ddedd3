package io.drydock.app.window;

import io.drydock.app.action.AppActions;
import io.drydock.app.workspace.RecoveryJournal;
import io.drydock.app.workspace.UserFolders;
import io.drydock.app.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The designer as a JavaFX program. Its one parameter, if any, is the design to open.
public final class DesignerApplication extends Application {

    private Optional<Session> session = Optional.empty();
    private Optional<RecoveryJournal> journal = Optional.empty();
    private Optional<DesignerWindow> window = Optional.empty();

    @Override
    public void start(Stage stage) throws IOException {
        start(
                stage,
                Session.in(UserFolders.state()),
                getParameters().getRaw().stream().findFirst().map(Path::of));
        hearMistakes();
    }

    /// Starts with the state folder of a test.
    ///
    /// @param stage the window
    /// @param folder where state is kept
    /// @param file the design to open, if any
    /// @throws IOException when the folder cannot be used
    public void start(Stage stage, Path folder, Optional<Path> file) throws IOException {
        start(stage, Session.in(folder), file);
    }

    void start(Stage stage, Session started, Optional<Path> file) throws IOException {
        RecoveryJournal begun =
                RecoveryJournal.begin(
                        started.recoveryFolder(),
                        "run-"
                                + ProcessHandle.current().pid()
                                + "-"
                                + System.identityHashCode(stage),
                        failure -> Platform.runLater(() -> notKept(failure)));
        session = Optional.of(started);
        journal = Optional.of(begun);
        DesignerWindow designer = new DesignerWindow(stage, started, begun);
        window = Optional.of(designer);
        designer.show(file);
    }

    /// Tells of mistakes that nothing else has caught, with a report.
    void hearMistakes() {
        window.ifPresent(designer ->
                session.ifPresent(running ->
                        new Mistakes(
                                        running.folder(),
                                        designer.dialogs(),
                                        () -> workspace().map(open -> open.state().design()))
                                .hear()));
    }

    private void notKept(IOException failure) {
        window.ifPresent(designer ->
                designer.dialogs()
                        .warn(
                                "Unsaved changes are not kept against a crash",
                                "Save more often until there is room again: "
                                        + failure.getMessage(),
                                () -> {}));
    }

    /// The open design's workspace; empty while the gallery shows.
    public Optional<Workspace> workspace() {
        return window.flatMap(DesignerWindow::workspace);
    }

    /// Where slow work runs.
    Executor background() {
        return session.orElseThrow().background();
    }

    /// All that can be done in the window.
    AppActions actions() {
        return window.orElseThrow().actions();
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
}
