package io.drydock.app.window;

import io.drydock.app.action.ActionKeys;
import io.drydock.app.action.AppAction;
import io.drydock.app.action.AppActions;
import io.drydock.app.canvas.DesignDrawing;
import io.drydock.app.deploy.helm.install.KubeConfig;
import io.drydock.app.deployer.AwsForm;
import io.drydock.app.deployer.HelmForm;
import io.drydock.app.deployer.RehearsalForm;
import io.drydock.app.export.ExportFormat;
import io.drydock.app.export.WrittenExports;
import io.drydock.app.workspace.Recovered;
import io.drydock.app.workspace.RecoveryJournal;
import io.drydock.app.workspace.UnsavedWork;
import io.drydock.app.workspace.Workspace;
import io.drydock.app.workspace.WorkspaceState;
import io.drydock.model.design.Design;
import io.drydock.model.rule.RuleBook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/// The window: the gallery first, then a design; opening, saving, exporting and closing.
final class DesignerWindow {

    private final Stage stage;
    private final Session session;
    private final RecoveryJournal journal;
    private final UnsavedWork unsaved;
    private final AppActions actions = new AppActions(this::notice);
    private final Shell shell;
    private final Dialogs dialogs;
    private final Background background;
    private Optional<Workspace> workspace = Optional.empty();
    private Optional<DesignerController> designer = Optional.empty();
    private Optional<Page> page = Optional.empty();
    private String chartSource = "";

    DesignerWindow(Stage stage, Session session, RecoveryJournal journal) {
        this.stage = stage;
        this.session = session;
        this.journal = journal;
        unsaved = new UnsavedWork(journal, session.store());
        shell = new Shell(stage, session.preferences().theme());
        dialogs = new Dialogs(stage, session.files());
        background = new Background(session.background(), dialogs);
        actions.on(AppAction.NEW, () -> leaveFor(GalleryController.class, this::showGallery));
        actions.on(AppAction.ADVISE, () -> leaveFor(AdvisorController.class, this::showAdvisor));
        actions.on(AppAction.OPEN, () -> dialogs.open().ifPresent(this::openAfterAsking));
        actions.on(AppAction.SAVE, () -> save(() -> {}));
        actions.on(AppAction.SAVE_AS, () -> saving().ifPresent(it -> it.saveAs(() -> {})));
        actions.on(AppAction.TOGGLE_THEME, this::toggleTheme);
        actions.on(AppAction.IMPORT_VALUES, () -> leave(this::importValues));
        actions.on(AppAction.CHECK_CHARTS, this::checkCharts);
        actions.on(AppAction.QUIT, () -> leave(stage::close));
        stage.setOnCloseRequest(this::closing);
        ActionKeys.install(stage.getScene(), actions);
    }

    /// The open design's workspace; empty while the gallery shows.
    Optional<Workspace> workspace() {
        return workspace;
    }

    /// All that can be done in this window.
    AppActions actions() {
        return actions;
    }

    /// What this window says and asks.
    Dialogs dialogs() {
        return dialogs;
    }

    void show(Optional<Path> file) {
        stage.setTitle("Drydock");
        file.ifPresentOrElse(this::showOpening, this::showGallery);
        stage.show();
        file.ifPresent(this::open);
        recovery().make();
    }

    /// What shows until a design is read; the gallery would take longer to draw than that.
    private void showOpening(Path file) {
        Label label = new Label("Opening " + file.getFileName() + "…");
        label.getStyleClass().add("muted");
        shell.showPage(label);
    }

    /// Says something in a line that goes away.
    private void notice(String words) {
        designer.ifPresentOrElse(frame -> frame.notice(words), () -> shell.say(words));
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
                        ThemeStyle.paints(shell.theme()));
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
                        ThemeStyle.paints(shell.theme()),
                        session.background());
        show(controller, "advisor.fxml");
    }

    /// Shows a page without a design. What was open goes last, so that a page which cannot be made
    /// leaves it as it was.
    private void show(Page controller, String file) {
        Parent root = Fxml.load(file, controller);
        page = Optional.of(controller);
        designer = Optional.empty();
        workspace = Optional.empty();
        actions.designOpen().set(false);
        shell.showPage(root);
        stage.setTitle("Drydock");
        unsaved.showNone();
    }

    private List<Path> recentFiles() {
        try {
            return session.recent().list();
        } catch (IOException e) {
            background.refuse("The list of recent designs cannot be read", e);
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
                unsaved);
    }

    /// Shows a design in place of what shows now. Either all of it happens or nothing does: the
    /// frame is made first, and the journal lets go of the old design last.
    private void show(Workspace opened) {
        AppActions.Memory before = actions.remember();
        DesignerController controller;
        Parent root;
        try {
            controller = frame(opened);
            root = Fxml.load("designer.fxml", controller);
        } catch (RuntimeException | Error failure) {
            actions.restore(before);
            throw failure;
        }
        workspace = Optional.of(opened);
        page = Optional.empty();
        designer = Optional.of(controller);
        shell.show(root);
        actions.designOpen().set(true);
        opened.addListener((was, is) -> title(is));
        title(opened.state());
        controller.fit();
        unsaved.show(opened);
    }

    private DesignerController frame(Workspace opened) {
        return new DesignerController(
                opened,
                actions,
                new DesignDrawing(),
                ThemeStyle.paints(shell.theme()),
                session.background(),
                this::exportAs,
                List.of(
                        new AwsForm(session.folder()),
                        new HelmForm(KubeConfig::ofThisUser),
                        new RehearsalForm()),
                (heading, details, answer) ->
                        dialogs.ask(heading, details, List.of(answer)).isPresent());
    }

    private void title(WorkspaceState state) {
        stage.setTitle(
                (state.modified() ? "\u2022 " : "") + state.design().name() + " \u2013 Drydock");
    }

    private void openAfterAsking(Path file) {
        leave(() -> open(file));
    }

    void open(Path file) {
        opening().open(file);
    }

    private OpenAction opening() {
        return new OpenAction(
                session.store(),
                dialogs,
                background,
                opened -> {
                    showDesign(opened.design(), opened.file());
                    opened.file().ifPresent(this::remember);
                },
                design -> showUnsaved(design, Optional.empty()),
                this::showSomething);
    }

    /// Where the first design cannot be opened, there is still the gallery.
    private void showSomething() {
        if (page.isEmpty() && workspace.isEmpty()) {
            showGallery();
        }
    }

    private void importValues() {
        ImportValuesDialog.ask(stage).ifPresent(this::importValues);
    }

    void importValues(ImportValuesDialog.Request request) {
        opening().importValues(request);
    }

    private void remember(Path file) {
        background.run(() -> session.recent().add(file), "The list of recent designs is lost");
    }

    private void save(Runnable then) {
        saving().ifPresent(it -> it.save(then));
    }

    private Optional<SaveAction> saving() {
        return workspace.map(
                open -> new SaveAction(open, session.store(), dialogs, background, this::saved));
    }

    private void saved(Path file) {
        designer.ifPresent(frame -> frame.notice("Saved " + file));
        remember(file);
    }

    /// Goes to a page; where it shows already, says so.
    private void leaveFor(Class<? extends Page> kind, Runnable then) {
        if (page.filter(kind::isInstance).isPresent()) {
            notice("It shows already: choose below, then create the design.");
        } else {
            leave(then);
        }
    }

    private void leave(Runnable then) {
        new Leaving(
                        dialogs,
                        () -> workspace,
                        () -> designer.filter(DesignerController::isDeploying).isPresent(),
                        this::save)
                .before(then);
    }

    private void closing(WindowEvent event) {
        event.consume();
        leave(stage::close);
    }

    void toggleTheme() {
        shell.toggleTheme();
        ThemeChoice theme = shell.theme();
        designer.ifPresent(frame -> frame.paintWith(ThemeStyle.paints(shell.theme())));
        page.ifPresent(shown -> shown.paintWith(ThemeStyle.paints(shell.theme())));
        background.run(
                () -> session.preferences().chooseTheme(theme), "The theme cannot be remembered");
    }

    void showCanvasAlone() {
        designer.ifPresent(DesignerController::showCanvasAlone);
    }

    void nextProblem() {
        designer.ifPresent(DesignerController::nextProblem);
    }

    private void exportAs(ExportFormat format) {
        workspace.ifPresent(open ->
                new ExportAction(
                                dialogs,
                                background,
                                WrittenExports.in(session.folder()),
                                () -> designer)
                        .run(format, open.state().design(), open.state().file()));
    }

    private void checkCharts() {
        ChartSourceDialog.ask(stage, chartSource).ifPresent(this::checkCharts);
    }

    void checkCharts(String source) {
        chartSource = source;
        designer.ifPresent(frame ->
                workspace.ifPresent(
                        open -> new ChartCheckAction(open, frame, background).run(source)));
    }

    private RecoveryOffer recovery() {
        return new RecoveryOffer(
                session.recoveryFolder(), journal, dialogs, background, this::restoreAfterAsking);
    }

    private void restoreAfterAsking(Recovered recovered) {
        leave(() -> restore(recovered));
    }

    private void restore(Recovered recovered) {
        recovered.file().ifPresent(file -> session.store().remember(file, recovered.stamp()));
        showUnsaved(recovered.design(), recovered.file());
        recovery().discard(recovered);
    }
}
