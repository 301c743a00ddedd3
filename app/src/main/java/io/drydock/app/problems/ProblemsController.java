package io.drydock.app.problems;

import io.drydock.app.workspace.Workspace;
import io.drydock.app.workspace.WorkspaceState;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Suppression;
import io.drydock.model.rule.Acceptance;
import io.drydock.model.rule.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Lists the findings, and apart from them what was accepted; the selected one is explained beside
/// the list.
public final class ProblemsController {

    private static final Duration REMEDIES_AFTER = Duration.millis(250);

    @FXML private ListView<Problem> list;
    @FXML private VBox explanation;
    @FXML private HBox counts;
    @FXML private Label state;
    @FXML private ToggleButton showOpen;
    @FXML private ToggleButton showAccepted;

    private final Workspace workspace;
    private final Consumer<ElementId> goTo;
    private Optional<Explanation> explained = Optional.empty();
    private boolean filling;

    /// The words may stay while the remedies change; those can wait until the edits pause.
    private final PauseTransition refreshed = new PauseTransition(REMEDIES_AFTER);

    /// A panel for a workspace.
    ///
    /// @param goTo selects and reveals an element
    public ProblemsController(Workspace workspace, Consumer<ElementId> goTo) {
        this.workspace = workspace;
        this.goTo = goTo;
        refreshed.setOnFinished(event -> refresh());
    }

    @FXML
    void initialize() {
        explained = Optional.of(new Explanation(explanation, workspace, this::accept));
        list.setCellFactory(view -> new ProblemCell(workspace));
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((observable, before, after) -> chosen(Optional.ofNullable(after)));
        ToggleGroup shown = new ToggleGroup();
        shown.getToggles().setAll(showOpen, showAccepted);
        showOpen.setOnAction(event -> show(showOpen));
        showAccepted.setOnAction(event -> show(showAccepted));
        workspace.addListener(this::changed);
        show(showOpen);
    }

    /// One of the two is always on.
    private void show(ToggleButton which) {
        which.setSelected(true);
        Label nothing =
                new Label(
                        which == showOpen
                                ? "No problems: the design keeps every rule of the book."
                                : "Nothing was accepted.");
        nothing.getStyleClass().add("empty");
        list.setPlaceholder(nothing);
        list.getSelectionModel().clearSelection();
        refresh();
    }

    private void changed(WorkspaceState before, WorkspaceState after) {
        if (!before.judgement().saysLike(after.judgement())) {
            refresh();
        } else if (before.judgement() != after.judgement()) {
            refreshed.playFromStart();
            showChecking(after);
        } else if (before.checking() != after.checking()) {
            showChecking(after);
        }
    }

    private void showChecking(WorkspaceState now) {
        state.setText(now.checking() ? "Checking…" : "");
    }

    private void refresh() {
        refreshed.stop();
        WorkspaceState now = workspace.state();
        List<Problem> open = Problem.open(now.judgement());
        List<Problem> accepted = Problem.accepted(now.judgement());
        showOpen.setText("Open " + open.size());
        showAccepted.setText("Accepted " + accepted.size());
        fill(showAccepted.isSelected() ? accepted : open);
        showChecking(now);
        counts.getChildren().clear();
        Map<Severity, Integer> numbers = ProblemsModel.counts(now.findings());
        numbers.forEach((severity, number) -> {
            Label label = new Label(ProblemsModel.count(severity, number));
            label.setGraphic(SeverityIcon.of(severity));
            label.getStyleClass().add("count");
            counts.getChildren().add(label);
        });
    }

    private void fill(List<Problem> problems) {
        Optional<Problem> selected =
                Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                        .filter(problems::contains);
        filling = true;
        list.getItems().setAll(problems);
        selected.ifPresent(list.getSelectionModel()::select);
        filling = false;
        explain(selected);
    }

    private void chosen(Optional<Problem> problem) {
        if (filling) {
            return;
        }
        problem.ifPresent(found -> goTo.accept(found.element()));
        explain(problem);
    }

    private void explain(Optional<Problem> problem) {
        Explanation shown = explained.orElseThrow();
        problem.ifPresentOrElse(
                shown::show,
                () ->
                        shown.hint(
                                showAccepted.isSelected()
                                        ? "Select what was accepted to read why, or to withdraw"
                                                + " it."
                                        : "Select a problem to read why it matters and where it"
                                                + " says so."));
    }

    private void accept(Problem.Open problem) {
        String proposal = problem.earlier().map(Suppression::justification).orElse("");
        AcceptDialog.ask(list.getScene().getWindow(), problem.finding(), proposal)
                .ifPresent(reason ->
                        workspace.perform(
                                Acceptance.accept(
                                        workspace.state().index(), problem.finding(), reason)));
    }

    /// Selects the finding that lies after the selected one, or the first.
    public void next() {
        if (showAccepted.isSelected()) {
            show(showOpen);
        }
        int size = list.getItems().size();
        if (size > 0) {
            int index = (list.getSelectionModel().getSelectedIndex() + 1) % size;
            list.getSelectionModel().select(index);
            list.scrollTo(index);
        }
    }
}
