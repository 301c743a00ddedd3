package io.drydock.app.window;

import io.drydock.app.action.AppAction;
import io.drydock.app.action.AppActions;
import io.drydock.app.canvas.DesignDrawing;
import io.drydock.app.deploy.helm.install.KubeConfig;
import io.drydock.app.deployer.AwsForm;
import io.drydock.app.deployer.HelmForm;
import io.drydock.app.deployer.RehearsalForm;
import io.drydock.app.export.ExportFormat;
import io.drydock.app.export.ExportJob;
import io.drydock.app.export.Exports;
import io.drydock.app.workspace.DesignStore;
import io.drydock.app.workspace.FileStamp;
import io.drydock.app.workspace.OpenedFile;
import io.drydock.app.workspace.Recovered;
import io.drydock.app.workspace.Recovery;
import io.drydock.app.workspace.RecoveryJournal;
import io.drydock.app.workspace.ValuesFiles;
import io.drydock.app.workspace.Workspace;
import io.drydock.app.workspace.WorkspaceState;
import io.drydock.model.design.Design;
import io.drydock.model.file.DesignFormatException;
import io.drydock.model.rule.RuleBook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.DirectoryChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/// The window: the gallery first, then a design; opening, saving, exporting and closing.
final class DesignerWindow {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final Stage stage;
    private final Session session;
    private final RecoveryJournal journal;
    private final AppActions actions = new AppActions();
    private final Scene scene = new Scene(new Region());
    private final Dialogs dialogs;
    private ThemeChoice theme;
    private Optional<Workspace> workspace = Optional.empty();
    private Optional<DesignerController> designer = Optional.empty();
    private Optional<Page> page = Optional.empty();
    private String chartSource = "";

    DesignerWindow(Stage stage, Session session, RecoveryJournal journal) {
        this.stage = stage;
        this.session = session;
        this.journal = journal;
        theme = session.preferences().theme();
        stage.setScene(scene);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        dialogs = new Dialogs(stage);
        actions.on(AppAction.NEW, () -> leave(this::showGallery));
        actions.on(AppAction.ADVISE, () -> leave(this::showAdvisor));
        actions.on(AppAction.OPEN, () -> dialogs.open().ifPresent(this::openAfterAsking));
        actions.on(AppAction.SAVE, () -> save(() -> {}));
        actions.on(AppAction.SAVE_AS, () -> saveAs(() -> {}));
        actions.on(AppAction.TOGGLE_THEME, this::toggleTheme);
        actions.on(AppAction.IMPORT_VALUES, () -> leave(this::importValues));
        actions.on(AppAction.CHECK_CHARTS, this::checkCharts);
        actions.on(AppAction.QUIT, () -> leave(stage::close));
        stage.setOnCloseRequest(this::closing);
    }

    /// The open design's workspace; empty while the gallery shows.
    Optional<Workspace> workspace() {
        return workspace;
    }

    void show(Optional<Path> file) {
        stage.setTitle("Drydock");
        file.ifPresentOrElse(this::showOpening, this::showGallery);
        stage.show();
        file.ifPresent(this::open);
        offerRecovery();
    }

    /// What shows until a design is read; the gallery would take longer to draw than that.
    private void showOpening(Path file) {
        Label label = new Label("Opening " + file.getFileName() + "…");
        label.getStyleClass().add("muted");
        root(new StackPane(label));
    }

    private void root(Parent root) {
        scene.setRoot(root);
        ThemeStyle.dress(scene, theme);
    }

    private void showGallery() {
        GalleryController controller =
                new GalleryController(
                        new GalleryController.Actions(
                                design -> showDesign(design, Optional.empty()),
                                () -> actions.run(AppAction.OPEN),
                                this::open,
                                this::importValues,
                                this::showAdvisor,
                                this::toggleTheme),
                        new DesignDrawing(),
                        recentFiles(),
                        ThemeStyle.paints(theme));
        show(controller, "gallery.fxml");
    }

    private void showAdvisor() {
        AdvisorController controller =
                new AdvisorController(
                        new AdvisorController.Actions(
                                design -> showDesign(design, Optional.empty()),
                                this::showGallery,
                                this::toggleTheme),
                        new DesignDrawing(),
                        ThemeStyle.paints(theme),
                        session.background());
        show(controller, "advisor.fxml");
    }

    private void show(Page controller, String file) {
        page = Optional.of(controller);
        designer = Optional.empty();
        workspace = Optional.empty();
        journal.forget();
        scene.getAccelerators().clear();
        root(Fxml.load(file, controller));
        stage.setTitle("Drydock");
    }

    private List<Path> recentFiles() {
        try {
            return session.recent().list();
        } catch (IOException e) {
            dialogs.error("The list of recent designs cannot be read", describe(e));
            return List.of();
        }
    }

    private void showDesign(Design design, Optional<Path> file) {
        show(workspace(design, file));
    }

    /// Shows a design that no file holds in this form.
    private void showUnsaved(Design design, Optional<Path> file) {
        Workspace opened = workspace(design, file);
        opened.openUnsaved(Optional.empty(), design, file);
        show(opened);
    }

    private Workspace workspace(Design design, Optional<Path> file) {
        return new Workspace(
                design,
                file,
                RuleBook.validator(),
                session.background(),
                Platform::runLater,
                this::keep);
    }

    private void show(Workspace opened) {
        workspace = Optional.of(opened);
        page = Optional.empty();
        DesignerController controller =
                new DesignerController(
                        opened,
                        actions,
                        new DesignDrawing(),
                        ThemeStyle.paints(theme),
                        session.background(),
                        this::exportAs,
                        List.of(
                                new AwsForm(session.folder()),
                                new HelmForm(KubeConfig::ofThisUser),
                                new RehearsalForm()),
                        (heading, details, answer) ->
                                dialogs.ask(heading, details, List.of(answer)).isPresent());
        designer = Optional.of(controller);
        root(Fxml.load("designer.fxml", controller));
        actions.install(scene);
        opened.addListener((before, after) -> title(after));
        title(opened.state());
        controller.fit();
    }

    private void title(WorkspaceState state) {
        stage.setTitle(
                (state.modified() ? "\u2022 " : "") + state.design().name() + " \u2013 Drydock");
    }

    private void keep(WorkspaceState state) {
        if (state.modified()) {
            journal.keep(
                    state.design(),
                    state.file(),
                    state.file().map(session.store()::stamp).orElse(FileStamp.ABSENT));
        } else {
            journal.forget();
        }
    }

    private void openAfterAsking(Path file) {
        leave(() -> open(file));
    }

    void open(Path file) {
        inBackground(
                () -> OpenedFile.of(session.store(), file),
                opened -> {
                    showDesign(opened.design(), opened.file());
                    opened.file().ifPresent(this::remember);
                    if (!opened.changes().isEmpty()) {
                        dialogs.tell(
                                "The template was changed by hand since it was exported",
                                "The design is the one it was exported from, without these"
                                        + " changes:\n\n"
                                        + opened.summary());
                    }
                },
                failure -> {
                    if (page.isEmpty() && workspace.isEmpty()) {
                        showGallery();
                    }
                    dialogs.error("The design cannot be opened", describe(failure));
                });
    }

    private void importValues() {
        ImportValuesDialog.ask(stage).ifPresent(this::importValues);
    }

    void importValues(ImportValuesDialog.Request request) {
        inBackground(
                () -> ValuesFiles.read(request.name(), request.files(), request.version()),
                imported -> {
                    showUnsaved(imported.design(), Optional.empty());
                    if (!imported.notes().isEmpty()) {
                        dialogs.tell(
                                "The values say more than a design does",
                                String.join("\n", imported.notes()));
                    }
                },
                failure ->
                        dialogs.error("No design can be made of these values", describe(failure)));
    }

    private void remember(Path file) {
        inBackground(
                () -> {
                    session.recent().add(file);
                    return file;
                },
                done -> {},
                failure -> dialogs.error("The list of recent designs is lost", describe(failure)));
    }

    private void save(Runnable then) {
        Optional<Path> file = workspace.flatMap(open -> open.state().file());
        file.ifPresentOrElse(known -> write(known, false, then), () -> saveAs(then));
    }

    private void saveAs(Runnable then) {
        workspace
                .flatMap(open ->
                        dialogs.save(
                                "Save the design",
                                open.state().design().name().value(),
                                "Designs",
                                "json"))
                .ifPresent(file -> write(file, true, then));
    }

    private void write(Path file, boolean overwrite, Runnable then) {
        if (workspace.isEmpty()) {
            return;
        }
        Workspace open = workspace.get();
        Design design = open.state().design();
        inBackground(
                () -> {
                    if (overwrite) {
                        session.store().overwrite(file, design);
                        return DesignStore.Outcome.SAVED;
                    }
                    return session.store().save(file, design);
                },
                outcome -> {
                    if (outcome == DesignStore.Outcome.CHANGED_OUTSIDE) {
                        changedOutside(file, then);
                    } else {
                        open.saved(design, file);
                        designer.ifPresent(frame -> frame.notice("Saved " + file));
                        remember(file);
                        then.run();
                    }
                },
                failure -> dialogs.error("The design cannot be saved", describe(failure)));
    }

    private void changedOutside(Path file, Runnable then) {
        String overwrite = "Overwrite it";
        String other = "Save as another file…";
        Optional<String> answer =
                dialogs.ask(
                        "Somebody else has changed " + file.getFileName(),
                        "The file is no longer what was opened here. Overwriting it loses the"
                                + " other changes.",
                        List.of(other, overwrite));
        if (answer.filter(overwrite::equals).isPresent()) {
            write(file, true, then);
        } else if (answer.filter(other::equals).isPresent()) {
            saveAs(then);
        }
    }

    /// Asks about unsaved changes before something takes the place of the design.
    private void leave(Runnable then) {
        boolean modified = workspace.filter(open -> open.state().modified()).isPresent();
        if (!modified) {
            then.run();
            return;
        }
        String save = "Save";
        String discard = "Do not save";
        Optional<String> answer =
                dialogs.ask(
                        "Save the changes?",
                        "Otherwise the changes since the last save are lost.",
                        List.of(save, discard));
        if (answer.filter(save::equals).isPresent()) {
            save(then);
        } else if (answer.filter(discard::equals).isPresent()) {
            journal.forget();
            then.run();
        }
    }

    private void closing(WindowEvent event) {
        event.consume();
        leave(stage::close);
    }

    void toggleTheme() {
        theme = theme.other();
        ThemeStyle.dress(scene, theme);
        designer.ifPresent(frame -> frame.paintWith(ThemeStyle.paints(theme)));
        page.ifPresent(shown -> shown.paintWith(ThemeStyle.paints(theme)));
        ThemeChoice chosen = theme;
        inBackground(
                () -> {
                    session.preferences().chooseTheme(chosen);
                    return chosen;
                },
                done -> {},
                failure -> dialogs.error("The theme cannot be remembered", describe(failure)));
    }

    void showCanvasAlone() {
        designer.ifPresent(DesignerController::showCanvasAlone);
    }

    void nextProblem() {
        designer.ifPresent(DesignerController::nextProblem);
    }

    private void exportAs(ExportFormat format) {
        if (workspace.isEmpty()) {
            return;
        }
        Design design = workspace.get().state().design();
        Optional<String> refusal = Exports.refusal(design, format);
        if (refusal.isPresent()) {
            dialogs.error(format.title() + " is not possible", refusal.get());
            return;
        }
        target(format, design).ifPresent(path -> run(format, new ExportJob(format, design, path)));
    }

    private Optional<Path> target(ExportFormat format, Design design) {
        if (!format.extension().isEmpty()) {
            return dialogs.save(
                    format.title(), design.name().value(), format.title(), format.extension());
        }
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(format.title());
        return Optional.ofNullable(chooser.showDialog(stage)).map(java.io.File::toPath);
    }

    private void run(ExportFormat format, ExportJob job) {
        designer.ifPresent(frame -> frame.showProgress(format.title() + "…", job::cancel));
        inBackground(
                job::run,
                written -> {
                    designer.ifPresent(DesignerController::hideProgress);
                    String what =
                            written.size() == 1
                                    ? written.getFirst().toString()
                                    : written.size() + " files";
                    designer.ifPresent(frame -> frame.notice("Exported " + what));
                },
                failure -> {
                    designer.ifPresent(DesignerController::hideProgress);
                    if (failure instanceof CancellationException) {
                        designer.ifPresent(frame -> frame.notice("Export cancelled"));
                    } else {
                        dialogs.error(format.title() + " failed", describe(failure));
                    }
                });
    }

    private void checkCharts() {
        ChartSourceDialog.ask(stage, chartSource).ifPresent(this::checkCharts);
    }

    void checkCharts(String source) {
        if (workspace.isEmpty() || designer.isEmpty()) {
            return;
        }
        chartSource = source;
        new ChartCheckAction(
                        workspace.get(),
                        designer.get(),
                        session.background(),
                        (what, failure) -> dialogs.error(what, describe(failure)))
                .run(source);
    }

    private void offerRecovery() {
        inBackground(
                () -> Recovery.orphans(session.recoveryFolder()),
                found -> found.stream().findFirst().ifPresent(this::offer),
                failure -> dialogs.error("Unsaved work cannot be looked for", describe(failure)));
    }

    private void offer(Recovered recovered) {
        String restore = "Restore it";
        String discard = "Discard it";
        String from = recovered.file().map(file -> " of " + file).orElse("");
        Optional<String> answer =
                dialogs.ask(
                        "Drydock ended without saving",
                        "Unsaved changes"
                                + from
                                + " were kept: design "
                                + recovered.design().name()
                                + ".",
                        List.of(restore, discard));
        if (answer.filter(restore::equals).isPresent()) {
            leave(() -> restore(recovered));
        } else if (answer.filter(discard::equals).isPresent()) {
            discard(recovered);
        }
    }

    private void restore(Recovered recovered) {
        recovered.file().ifPresent(file -> session.store().remember(file, recovered.stamp()));
        showUnsaved(recovered.design(), recovered.file());
        discard(recovered);
    }

    private void discard(Recovered recovered) {
        inBackground(
                () -> {
                    // What was restored is kept in this run's own file by then.
                    if (!journal.flush(5)) {
                        throw new IOException("the recovery journal does not answer");
                    }
                    Recovery.discard(recovered);
                    return recovered;
                },
                done -> {},
                failure -> dialogs.error("Old unsaved work cannot be removed", describe(failure)));
    }

    private <T> void inBackground(
            Work<T> work,
            java.util.function.Consumer<T> done,
            java.util.function.Consumer<Exception> failed) {
        session.background()
                .execute(() -> {
                    try {
                        T result = work.run();
                        Platform.runLater(() -> done.accept(result));
                    } catch (Exception e) {
                        Platform.runLater(() -> failed.accept(e));
                    }
                });
    }

    /// Work that may fail.
    @FunctionalInterface
    private interface Work<T> {
        T run() throws Exception;
    }

    private static String describe(Exception failure) {
        return switch (failure) {
            case DesignFormatException format -> String.valueOf(format.getMessage());
            case java.nio.file.NoSuchFileException missing ->
                    missing.getFile() + " does not exist.";
            case java.nio.file.AccessDeniedException denied ->
                    "No permission for " + denied.getFile() + ".";
            default ->
                    failure.getMessage() == null
                            ? failure.getClass().getSimpleName()
                            : failure.getMessage();
        };
    }
}
