package io.drydock.app.deployer;

import io.drydock.app.deploy.Deployment;
import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.session.DeploySession;
import io.drydock.app.deploy.session.Mark;
import io.drydock.app.deploy.session.Marks;
import io.drydock.app.deploy.session.SessionState;
import io.drydock.app.deploy.session.Stage;
import io.drydock.app.workspace.Workspace;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;

/// The deploy panel. It shows a [DeploySession]; the canvas beside it shows the same by marks.
public final class DeployController {

    /// What the panel does to the rest of the window.
    ///
    /// @param goTo selects and reveals an element
    /// @param mark shows marks on the canvas, with words that must not be overlooked
    /// @param close takes the panel away
    /// @param confirm asks a question: heading, details, the answer that goes on
    public record Surroundings(
            Consumer<ElementId> goTo, Marking mark, Runnable close, Confirmation confirm) {}

    /// Shows marks on the canvas.
    @FunctionalInterface
    public interface Marking {
        /// Shows them.
        ///
        /// @param banner words that must not be overlooked; empty for none
        void mark(Map<ElementId, Mark> marks, String banner);
    }

    /// Asks before something dangerous.
    @FunctionalInterface
    public interface Confirmation {
        /// True when the answer that goes on was chosen.
        boolean confirm(String heading, String details, String answer);
    }

    private static final double MOST_TEXT = 320;

    @FXML private Label where;
    @FXML private Button close;
    @FXML private Label simulated;
    @FXML private ScrollPane scroll;
    @FXML private VBox body;
    @FXML private ListView<Row> list;
    @FXML private HBox buttons;

    private final Workspace workspace;
    private final List<TargetForm> targets;
    private final Executor background;
    private final Executor ui;
    private final Surroundings surroundings;
    private final ComboBox<TargetForm> target = new ComboBox<>();
    private final VBox formPlace = new VBox();
    private Optional<FormPane> form = Optional.empty();
    private Optional<Open> open = Optional.empty();
    private String problem = "";
    private Optional<Shown> shown = Optional.empty();
    private final ProgressBar bar = new ProgressBar();
    private final Label clock = PanelParts.text("", "tabular");
    private final Label running = PanelParts.text("", "");
    private final HBox progress = new HBox(8, bar, clock);

    /// What the parts of the panel were last built from. Steps are not among it: they only move the
    /// bar and fill the list, so that a button stays under the pointer while it is pressed.
    private record Shown(SessionState state, Optional<FormPane> form, String problem) {}

    /// A session and the design that it was opened for.
    private record Open(DeploySession session, Design design) {}

    /// A panel.
    ///
    /// @param targets where a design can be deployed; the first is shown first
    /// @param background where deployments run
    /// @param ui the window's thread
    public DeployController(
            Workspace workspace,
            List<TargetForm> targets,
            Executor background,
            Executor ui,
            Surroundings surroundings) {
        this.workspace = workspace;
        this.targets = List.copyOf(targets);
        this.background = background;
        this.ui = ui;
        this.surroundings = surroundings;
    }

    @FXML
    void initialize() {
        close.setGraphic(new FontIcon("mdi2c-close"));
        close.setOnAction(event -> leave());
        list.setCellFactory(view -> new RowCell());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((observable, before, row) ->
                        Optional.ofNullable(row)
                                .flatMap(Row::element)
                                .ifPresent(surroundings.goTo()));
        body.heightProperty().addListener((observable, before, height) -> fitScroll());
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        clock.setMinWidth(Region.USE_PREF_SIZE);
        progress.getStyleClass().add("deploy-progress");
        target.setId("deploy-target");
        target.getItems().setAll(targets);
        target.setMaxWidth(Double.MAX_VALUE);
        target.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(TargetForm chosen) {
                        return chosen.target().title();
                    }

                    @Override
                    public TargetForm fromString(String words) {
                        throw new UnsupportedOperationException("a target is chosen, not typed");
                    }
                });
        target.valueProperty().addListener((observable, before, chosen) -> loadForm(chosen));
        workspace.addListener((before, after) -> {
            if (before.design() != after.design()) {
                designChanged(after.design());
            }
        });
        target.setValue(targets.getFirst());
        show();
    }

    /// What was looked at for another design says nothing about this one.
    private void designChanged(Design design) {
        if (open.filter(it -> isOutdated(it, design)).isPresent()) {
            reset();
        }
    }

    private static boolean isOutdated(Open open, Design design) {
        Stage stage = open.session().state().stage();
        return open.design() != design && stage != Stage.RUNNING && stage != Stage.ENDED;
    }

    private void loadForm(TargetForm chosen) {
        form = Optional.empty();
        problem = "";
        formPlace.getChildren().setAll(PanelParts.text("Reading the configuration…", "muted"));
        Design design = workspace.state().design();
        background.execute(() -> {
            try {
                List<FormField> fields = chosen.fields(design);
                ui.execute(() -> formLoaded(chosen, fields));
            } catch (DeploymentException failure) {
                ui.execute(() -> formRefused(chosen, String.valueOf(failure.getMessage())));
            }
        });
    }

    private void formRefused(TargetForm chosen, String reason) {
        if (target.getValue() == chosen) {
            formPlace.getChildren().clear();
            failed(reason);
        }
    }

    private void formLoaded(TargetForm chosen, List<FormField> fields) {
        if (target.getValue() == chosen) {
            FormPane pane = new FormPane(fields);
            form = Optional.of(pane);
            formPlace.getChildren().setAll(pane);
            show();
        }
    }

    private void failed(String text) {
        problem = text;
        show();
    }

    /// Opens the deployment that the form describes and looks whether it could work.
    private void check() {
        FormPane filled = form.orElseThrow();
        Design design = workspace.state().design();
        TargetForm chosen = target.getValue();
        Optional<String> refusal =
                chosen.refusal(design)
                        .or(() ->
                                filled.missing()
                                        .map(field -> "Please fill in: " + field.label() + "."));
        if (refusal.isPresent()) {
            failed(refusal.get());
            return;
        }
        try {
            Deployment deployment = chosen.open(design, filled.values());
            problem = "";
            DeploySession session = new DeploySession(deployment, background, ui, state -> show());
            open = Optional.of(new Open(session, design));
            session.check();
        } catch (DeploymentException failure) {
            failed(String.valueOf(failure.getMessage()));
        }
    }

    private void reset() {
        open.ifPresent(it -> it.session().close());
        open = Optional.empty();
        problem = "";
        show();
    }

    /// Whether something is being deployed.
    public boolean isRunning() {
        return open.filter(it -> it.session().state().stage() == Stage.RUNNING).isPresent();
    }

    /// Closing the panel never ends what runs.
    private void leave() {
        if (isRunning()
                && !surroundings
                        .confirm()
                        .confirm(
                                "The deployment goes on",
                                "Closing this panel does not stop it. Deploy to the same place"
                                        + " again to follow it.",
                                "Close the panel")) {
            return;
        }
        reset();
        surroundings.mark().mark(Map.of(), "");
        surroundings.close().run();
    }

    private void show() {
        SessionState state = open.map(it -> it.session().state()).orElse(SessionState.START);
        boolean pretended = open.filter(it -> it.session().place().isSimulated()).isPresent();
        where.setText(
                open.map(it -> it.session().place())
                        .map(place -> place.name() + ", " + place.location())
                        .orElse("Nothing is started before you have seen what it does."));
        setShown(simulated, pretended);
        Optional<Shown> now = Optional.of(new Shown(state.withoutSteps(), form, problem));
        if (!now.equals(shown)) {
            shown = now;
            build(state);
        }
        bar.setProgress(state.progress());
        clock.setText(Row.clock(state.elapsed()));
        running.setText(Words.running(state));
        List<Row> rows = Row.of(state);
        setShown(list, !rows.isEmpty());
        VBox.setVgrow(scroll, rows.isEmpty() ? Priority.ALWAYS : Priority.NEVER);
        fitScroll();
        if (!rows.equals(list.getItems())) {
            list.getItems().setAll(rows);
        }
        surroundings
                .mark()
                .mark(Marks.of(state), pretended ? "Simulated: nothing is deployed" : "");
    }

    /// Above a list the texts take the room they need, up to a limit; then they scroll.
    private void fitScroll() {
        boolean shared = list.isManaged();
        scroll.setMinHeight(shared ? Math.min(body.getHeight(), MOST_TEXT) : 0);
        scroll.setPrefHeight(shared ? scroll.getMinHeight() : Region.USE_COMPUTED_SIZE);
    }

    private void build(SessionState state) {
        body.getChildren().clear();
        buttons.getChildren().clear();
        String trouble = problem.isEmpty() ? state.problem() : problem;
        if (!trouble.isEmpty()) {
            body.getChildren().add(PanelParts.box(trouble, "error"));
        }
        if (state.stage() == Stage.READY) {
            showForm();
        } else {
            new StagePane(
                            body.getChildren(),
                            buttons.getChildren(),
                            List.of(running, progress),
                            open.orElseThrow().session(),
                            this::reset,
                            surroundings.confirm())
                    .show(state);
        }
    }

    private void showForm() {
        Label label = PanelParts.text("Where", "field-label");
        label.setLabelFor(target);
        body.getChildren().addAll(new VBox(4, label, target), formPlace);
        Button next = PanelParts.button("Check", "accent", this::check);
        next.setDisable(form.isEmpty());
        buttons.getChildren().add(next);
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
