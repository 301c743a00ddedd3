package io.drydock.app.deployer;

import io.drydock.app.deploy.Action;
import io.drydock.app.deploy.Check;
import io.drydock.app.deploy.Deployment;
import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.Outcome;
import io.drydock.app.deploy.Preview;
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
import javafx.scene.control.CheckBox;
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
    private final Label clock = text("", "tabular");
    private final Label running = text("", "");

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
        formPlace.getChildren().setAll(text("Reading the configuration…", "muted"));
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

    /// Closing the panel never ends what runs.
    private void leave() {
        boolean running =
                open.filter(it -> it.session().state().stage() == Stage.RUNNING).isPresent();
        if (running
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
            body.getChildren().add(box(trouble, "error"));
        }
        showStage(state);
    }

    private void showStage(SessionState state) {
        switch (state.stage()) {
            case READY -> showForm();
            case CHECKING -> showWaiting("Looking whether it could work…");
            case CHECKED -> showChecks(state);
            case PREVIEWING -> showWaiting("Working out what would change…");
            case PREVIEWED -> showPreview(state);
            case RUNNING -> showRunning(state);
            case ENDED -> showEnded(state);
        }
    }

    private void showForm() {
        Label label = text("Where", "field-label");
        label.setLabelFor(target);
        body.getChildren().addAll(new VBox(4, label, target), formPlace);
        Button next = button("Check", "accent", this::check);
        next.setDisable(form.isEmpty());
        buttons.getChildren().add(next);
    }

    private void showWaiting(String words) {
        ProgressBar waiting = new ProgressBar();
        waiting.setMaxWidth(Double.MAX_VALUE);
        body.getChildren().addAll(text(words, ""), waiting);
    }

    private void showChecks(SessionState state) {
        state.checks().forEach(check -> body.getChildren().add(line(check)));
        buttons.getChildren().add(button("Back", "", this::reset));
        addActions(state);
        Button next = button("Show what changes", "accent", () -> session().preview());
        next.setDisable(state.isBlocked());
        buttons.getChildren().add(next);
    }

    private void showPreview(SessionState state) {
        Preview preview = state.preview().orElseThrow();
        buttons.getChildren().add(button("Back", "", this::reset));
        if (preview.changes().isEmpty()) {
            body.getChildren().add(box("Everything is already as designed.", "success"));
            addActions(state);
            return;
        }
        body.getChildren().add(text(Words.summary(preview), ""));
        Button go = button(Words.go(preview), "accent", () -> session().apply());
        long dangerous = preview.changes().stream().filter(Preview.Change::isDangerous).count();
        if (dangerous > 0) {
            CheckBox understood = new CheckBox(Words.understood(dangerous));
            understood.setId("deploy-understood");
            understood.setWrapText(true);
            go.disableProperty().bind(understood.selectedProperty().not());
            body.getChildren().add(understood);
        }
        buttons.getChildren().add(go);
    }

    private void showRunning(SessionState state) {
        HBox line = new HBox(8, bar, clock);
        line.getStyleClass().add("deploy-progress");
        body.getChildren().addAll(running, line);
        Button cancel = button("Cancel", "danger", () -> session().cancel());
        cancel.setDisable(state.cancelling());
        buttons.getChildren().add(cancel);
    }

    private void showEnded(SessionState state) {
        state.outcome().ifPresent(outcome -> showOutcome(outcome, state));
        state.drift()
                .ifPresent(drift ->
                        body.getChildren()
                                .add(
                                        drift.isEmpty()
                                                ? box(
                                                        "Nothing has been changed outside.",
                                                        "success")
                                                : box(Words.drift(drift.size()), "warning")));
        addActions(state);
        boolean isReal = !session().place().isSimulated();
        if (isReal && state.outcome().map(Outcome::isDone).orElse(false)) {
            buttons.getChildren().add(button("Detect drift", "", () -> session().detectDrift()));
        }
        buttons.getChildren().add(button("Start again", "accent", this::reset));
    }

    private void showOutcome(Outcome outcome, SessionState state) {
        outcome.cause()
                .ifPresent(cause ->
                        body.getChildren().add(box(cause.name() + ": " + cause.reason(), "error")));
        String time = " (" + outcome.status() + ", " + Row.clock(state.elapsed()) + ")";
        body.getChildren().add(box(outcome.text() + time, Words.tone(outcome.result())));
        outcome.outputs()
                .forEach((name, value) ->
                        body.getChildren().add(new VBox(text(name, "muted"), text(value, ""))));
        if (!outcome.retained().isEmpty()) {
            body.getChildren()
                    .add(box("Kept there: " + String.join(", ", outcome.retained()), "warning"));
        }
    }

    /// Cancelling has a button of its own.
    private void addActions(SessionState state) {
        for (Action action : Action.values()) {
            if (action != Action.CANCEL && state.actions().contains(action)) {
                String style = action.isDangerous() ? "danger" : "";
                buttons.getChildren().add(button(action.title(), style, () -> perform(action)));
            }
        }
    }

    private void perform(Action action) {
        if (!action.isDangerous()
                || surroundings
                        .confirm()
                        .confirm(
                                action.title() + " " + session().place().name() + "?",
                                Words.warning(action),
                                action.title())) {
            session().perform(action);
        }
    }

    private DeploySession session() {
        return open.orElseThrow().session();
    }

    private static HBox line(Check check) {
        String icon =
                switch (check.result()) {
                    case PASSED -> "mdi2c-check";
                    case WARNING -> "mdi2a-alert-outline";
                    case FAILED -> "mdi2c-close";
                };
        FontIcon sign = new FontIcon(icon);
        sign.getStyleClass().addAll("deploy-icon", Words.tone(check.result()));
        VBox lines = new VBox(text(check.subject(), "field-name"), text(check.text(), "muted"));
        if (!check.remedy().isEmpty()) {
            lines.getChildren().add(text(check.remedy(), "remedy"));
        }
        HBox.setHgrow(lines, Priority.ALWAYS);
        return new HBox(8, sign, lines);
    }

    private static Label box(String words, String tone) {
        Label label = text(words, "deploy-box");
        label.getStyleClass().add(tone);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static Label text(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        return label;
    }

    private static Button button(String words, String style, Runnable action) {
        Button button = new Button(words);
        button.setOnAction(event -> action.run());
        if (!style.isEmpty()) {
            button.getStyleClass().add(style);
        }
        return button;
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
