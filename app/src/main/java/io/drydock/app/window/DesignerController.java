package io.drydock.app.window;

import io.drydock.app.action.AppAction;
import io.drydock.app.action.AppActions;
import io.drydock.app.canvas.CanvasController;
import io.drydock.app.canvas.CanvasView;
import io.drydock.app.canvas.DrawingSource;
import io.drydock.app.canvas.Paints;
import io.drydock.app.deployer.DeployController;
import io.drydock.app.deployer.TargetForm;
import io.drydock.app.export.ExportFormat;
import io.drydock.app.inspector.InspectorController;
import io.drydock.app.migration.MigrationDialog;
import io.drydock.app.migration.MigrationReview;
import io.drydock.app.outline.OutlineController;
import io.drydock.app.palette.PaletteController;
import io.drydock.app.problems.ProblemsController;
import io.drydock.app.workspace.Workspace;
import io.drydock.app.workspace.WorkspaceState;
import io.drydock.export.drawing.BundledFont;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.ElementId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// The frame around the canvas: toolbar, panels, status bar.
final class DesignerController {

    @FXML private BorderPane root;
    @FXML private MenuButton menu;
    @FXML private Button newButton;
    @FXML private Button openButton;
    @FXML private Button saveButton;
    @FXML private Button undoButton;
    @FXML private Button redoButton;
    @FXML private Label documentName;
    @FXML private Button validity;
    @FXML private Button zoomOutButton;
    @FXML private Button zoomInButton;
    @FXML private Button fitButton;
    @FXML private MenuButton export;
    @FXML private Button chartsButton;
    @FXML private Button deployButton;
    @FXML private Button themeButton;
    @FXML private Tab paletteTab;
    @FXML private Tab outlineTab;
    @FXML private SplitPane middle;
    @FXML private StackPane stage;
    @FXML private Label notice;
    @FXML private HBox progress;
    @FXML private Label progressText;
    @FXML private Button progressCancel;
    @FXML private Button statusPattern;
    @FXML private Label statusVersion;
    @FXML private Label statusPlatform;
    @FXML private Label statusNodes;
    @FXML private HBox statusFindings;
    @FXML private Label statusSaved;
    @FXML private Button statusZoom;

    private final Workspace workspace;
    private final AppActions actions;
    private final DrawingSource source;
    private final Paints paints;
    private final Executor background;
    private final Consumer<ExportFormat> exportAs;
    private final List<TargetForm> targets;
    private final DeployController.Confirmation confirmation;
    private Optional<Frame> frame = Optional.empty();
    private Optional<DeployController> deployment = Optional.empty();

    /// What exists once the frame is loaded.
    private record Frame(
            CanvasView view,
            CanvasController canvas,
            ProblemsController problems,
            Panels panels,
            FindingsStatus findings,
            Notice notice) {}

    DesignerController(
            Workspace workspace,
            AppActions actions,
            DrawingSource source,
            Paints paints,
            Executor background,
            Consumer<ExportFormat> exportAs,
            List<TargetForm> targets,
            DeployController.Confirmation confirmation) {
        this.targets = List.copyOf(targets);
        this.confirmation = confirmation;
        this.workspace = workspace;
        this.background = background;
        this.actions = actions;
        this.source = source;
        this.paints = paints;
        this.exportAs = exportAs;
    }

    @FXML
    void initialize() {
        Notice notices = new Notice(notice);
        CanvasView view = new CanvasView(paints, BundledFont.get());
        view.setId("canvas");
        stage.getChildren().addFirst(view);
        CanvasController canvas =
                new CanvasController(view, workspace, source, background, notices::show);
        ProblemsController problems = new ProblemsController(workspace, this::goTo);
        Parent problemsPanel = Fxml.load("problems.fxml", problems);
        Parent inspectorPanel =
                Fxml.load(
                        "inspector.fxml",
                        new InspectorController(workspace, this::goTo, this::migrate));
        frame =
                Optional.of(
                        new Frame(
                                view,
                                canvas,
                                problems,
                                new Panels(root, middle, view, inspectorPanel, problemsPanel),
                                new FindingsStatus(statusFindings, validity),
                                notices));
        paletteTab.setContent(
                Fxml.load("palette.fxml", new PaletteController(workspace, canvas, notices::show)));
        OutlineController outline =
                new OutlineController(workspace, this::goTo, canvas::removeSelection);
        outlineTab.setContent(Fxml.load("outline.fxml", outline));
        outlineTab
                .selectedProperty()
                .addListener((observable, before, selected) -> outline.showing(selected));
        bindActions();
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> dropByEscape(event, canvas));
        view.viewportProperty().addListener((observable, before, after) -> showZoom());
        workspace.addListener((before, after) -> show(after));
        PatternStatus.keep(statusPattern, workspace, background);
        show(workspace.state());
        showZoom();
        view.fit();
    }

    /// Escape puts back what is carried, whatever control has the focus.
    private static void dropByEscape(KeyEvent event, CanvasController canvas) {
        if (event.getCode() == KeyCode.ESCAPE && canvas.isCarrying()) {
            canvas.cancel();
            event.consume();
        }
    }

    private Frame frame() {
        return frame.orElseThrow();
    }

    private void bindActions() {
        actions.fill(menu.getItems());
        actions.fill(export.getItems(), AppAction.Group.EXPORT);
        export.setGraphic(new FontIcon("mdi2e-export-variant"));
        menu.setGraphic(new FontIcon("mdi2m-menu"));
        actions.bind(newButton, AppAction.NEW);
        actions.bind(openButton, AppAction.OPEN);
        actions.bind(saveButton, AppAction.SAVE);
        actions.bind(undoButton, AppAction.UNDO);
        actions.bind(redoButton, AppAction.REDO);
        actions.bind(zoomOutButton, AppAction.ZOOM_OUT);
        actions.bind(zoomInButton, AppAction.ZOOM_IN);
        actions.bind(fitButton, AppAction.FIT);
        actions.bind(chartsButton, AppAction.CHECK_CHARTS);
        actions.bind(deployButton, AppAction.DEPLOY);
        actions.bind(themeButton, AppAction.TOGGLE_THEME);
        CanvasView view = frame().view();
        actions.on(AppAction.UNDO, workspace::undo);
        actions.on(AppAction.REDO, workspace::redo);
        actions.on(AppAction.CONNECT, frame().canvas()::connectNext);
        actions.on(AppAction.REMOVE, frame().canvas()::removeSelection);
        DesignActions.bind(workspace, actions, view, frame().notice()::show);
        actions.on(AppAction.MIGRATE, this::migrateToNewest);
        ZoomActions.bind(view, actions, this::notice);
        for (AppAction action : AppAction.values()) {
            action.format().ifPresent(format -> actions.on(action, () -> exportAs.accept(format)));
        }
        // What the design before this one had under way is none of this one's business.
        hideProgress();
        actions.on(AppAction.DEPLOY, this::showDeploy);
        Panels panels = frame().panels();
        actions.on(AppAction.CANVAS_ALONE, panels::toggleCanvasAlone);
        actions.on(AppAction.TOGGLE_PALETTE, panels::togglePalette);
        actions.on(AppAction.TOGGLE_INSPECTOR, panels::toggleInspector);
        actions.on(AppAction.TOGGLE_PROBLEMS, panels::toggleProblems);
        validity.setOnAction(event -> nextProblem());
        statusZoom.setOnAction(event -> actions.run(AppAction.ZOOM_ACTUAL));
        statusZoom.setTooltip(new Tooltip("Actual size"));
    }

    /// Shows what a newer version takes, and moves to it as one step when the person agrees.
    private void migrate(ProductVersion target) {
        MigrationDialog.ask(root.getScene().getWindow(), workspace.state().design(), target)
                .ifPresent(workspace::perform);
    }

    private void migrateToNewest() {
        MigrationReview.targets(workspace.state().design()).stream()
                .findFirst()
                .ifPresent(this::migrate);
    }

    /// Selects an element and moves it into view.
    void goTo(ElementId element) {
        workspace.select(List.of(element));
        String shown =
                workspace
                        .state()
                        .index()
                        .cluster(element)
                        .flatMap(cluster ->
                                workspace.state().index().members(cluster).stream().findFirst())
                        .map(member -> member.id().value())
                        .orElse(element.value());
        frame().view().reveal(shown);
    }

    /// Unfolds the problems panel.
    void showProblems() {
        frame().panels().showProblems();
    }

    void nextProblem() {
        showProblems();
        frame().problems().next();
    }

    /// Folds every panel, as for a projector.
    void showCanvasAlone() {
        frame().panels().showCanvasAlone();
    }

    /// The deploy panel takes the inspector's place until it is closed.
    private void showDeploy() {
        Panels panels = frame().panels();
        if (panels.guest().isPresent()) {
            notice("The deploy panel is open.");
            return;
        }
        CanvasController canvas = frame().canvas();
        DeployController controller =
                new DeployController(
                        workspace,
                        targets,
                        DesignerController::follow,
                        Platform::runLater,
                        new DeployController.Surroundings(
                                this::goTo, canvas::mark, panels::giveBack, confirmation));
        panels.take(Fxml.load("deploy.fxml", controller));
        deployment = Optional.of(controller);
    }

    /// Whether a deployment is under way that is followed here.
    boolean isDeploying() {
        return deployment.filter(DeployController::isRunning).isPresent();
    }

    /// Deployments take up to hours; each has a thread of its own.
    static void follow(Runnable work) {
        Thread.ofPlatform().daemon().name("deployment").start(work);
    }

    private void show(WorkspaceState state) {
        documentName.setText(title(state));
        actions.title(AppAction.UNDO)
                .set(state.undo().map(label -> "Undo: " + label).orElse("Undo"));
        actions.title(AppAction.REDO)
                .set(state.redo().map(label -> "Redo: " + label).orElse("Redo"));
        actions.available(
                AppAction.UNDO, state.undo().isPresent(), "There is nothing to take back.");
        actions.available(AppAction.REDO, state.redo().isPresent(), "Nothing has been taken back.");
        actions.available(
                AppAction.REMOVE,
                !state.selection().isEmpty(),
                "Select what is to be removed first.");
        actions.available(
                AppAction.MIGRATE,
                !MigrationReview.targets(state.design()).isEmpty(),
                "The design has the newest version already.");
        statusVersion.setText("API Manager " + state.design().version());
        statusPlatform.setText(state.design().platform().title());
        statusNodes.setText(state.design().nodes().size() + " nodes");
        statusSaved.setText(state.modified() ? "Unsaved changes" : "");
        frame().findings().show(state);
    }

    private static String title(WorkspaceState state) {
        String name =
                state.file()
                        .map(Path::getFileName)
                        .map(Path::toString)
                        .orElse(state.design().name().value());
        return state.modified() ? name + " \u2022" : name;
    }

    private void showZoom() {
        statusZoom.setText(Math.round(frame().view().viewport().zoom() * 100) + " %");
    }

    /// Paints everything in other colours.
    void paintWith(Paints newPaints) {
        frame().view().paintWith(newPaints);
    }

    /// Says something over the canvas.
    void notice(String text) {
        frame().notice().show(text);
    }

    /// Shows that something takes its time.
    void showProgress(String text, Runnable cancel) {
        underWay().show(text, cancel);
    }

    /// It is over.
    void hideProgress() {
        underWay().hide();
    }

    private UnderWay underWay() {
        return new UnderWay(progress, progressText, progressCancel, actions);
    }

    /// Shows all of the design.
    void fit() {
        frame().view().fit();
        frame().view().requestFocus();
    }
}
