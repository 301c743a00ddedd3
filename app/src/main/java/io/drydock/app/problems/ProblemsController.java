package io.drydock.app.problems;

import io.drydock.app.workspace.Workspace;
import io.drydock.app.workspace.WorkspaceState;
import io.drydock.model.design.ElementId;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.RuleBook;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Lists the findings; the selected one is explained beside the list.
public final class ProblemsController {

    @FXML private ListView<Finding> list;
    @FXML private VBox explanation;
    @FXML private HBox counts;
    @FXML private Label state;

    private final Workspace workspace;
    private final Consumer<ElementId> goTo;
    private boolean filling;

    /// A panel for a workspace.
    ///
    /// @param goTo selects and reveals an element
    public ProblemsController(Workspace workspace, Consumer<ElementId> goTo) {
        this.workspace = workspace;
        this.goTo = goTo;
    }

    @FXML
    void initialize() {
        list.setCellFactory(view -> new FindingCell(workspace));
        Label nothing = new Label("No problems: the design keeps every rule of the book.");
        nothing.getStyleClass().add("empty");
        list.setPlaceholder(nothing);
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((observable, before, after) -> chosen(Optional.ofNullable(after)));
        workspace.addListener(this::changed);
        refresh();
        explain(Optional.empty());
    }

    private void changed(WorkspaceState before, WorkspaceState after) {
        if (before.findings() != after.findings() || before.checking() != after.checking()) {
            refresh();
        }
    }

    private void refresh() {
        WorkspaceState now = workspace.state();
        Optional<Finding> selected =
                Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        List<Finding> ordered = ProblemsModel.ordered(now.findings());
        filling = true;
        list.getItems().setAll(ordered);
        selected.filter(ordered::contains).ifPresent(list.getSelectionModel()::select);
        filling = false;
        explain(selected.filter(ordered::contains));
        state.setText(now.checking() ? "Checking…" : "");
        counts.getChildren().clear();
        Map<Severity, Integer> numbers = ProblemsModel.counts(now.findings());
        numbers.forEach((severity, number) -> {
            Label label = new Label(ProblemsModel.count(severity, number));
            label.setGraphic(SeverityIcon.of(severity));
            label.getStyleClass().add("count");
            counts.getChildren().add(label);
        });
    }

    private void chosen(Optional<Finding> finding) {
        if (filling) {
            return;
        }
        finding.ifPresent(found -> goTo.accept(found.element()));
        explain(finding);
    }

    private void explain(Optional<Finding> finding) {
        explanation.getChildren().clear();
        Optional<RuleInfo> info =
                finding.flatMap(found -> RuleBook.rule(found.rule())).map(rule -> rule.info());
        if (finding.isPresent() && info.isEmpty()) {
            explainReported(finding.get());
            return;
        }
        if (finding.isEmpty() || info.isEmpty()) {
            Label hint = text("Select a problem to read why it matters and where it says so.");
            hint.getStyleClass().add("empty");
            explanation.getChildren().add(hint);
            return;
        }
        Label heading = text(info.get().id() + "  " + info.get().title());
        heading.getStyleClass().add("heading");
        explanation.getChildren().add(heading);
        explanation.getChildren().add(text(info.get().rationale()));
        for (Fix fix : finding.get().fixes()) {
            Button button = new Button(fix.title());
            button.getStyleClass().addAll("small", "accent", "fix");
            button.setOnAction(event -> workspace.perform(fix.edit()));
            explanation.getChildren().add(button);
        }
        if (!info.get().example().isBlank()) {
            Label example = text("Example: " + info.get().example());
            example.getStyleClass().add("muted");
            explanation.getChildren().add(example);
        }
        Label source = text("Source: " + info.get().source());
        source.getStyleClass().add("muted");
        explanation.getChildren().add(source);
    }

    /// What another check found stands for itself.
    private void explainReported(Finding finding) {
        Label heading = text(finding.rule());
        heading.getStyleClass().add("heading");
        explanation.getChildren().addAll(heading, text(finding.message()));
    }

    private static Label text(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    /// Selects the finding that lies after the selected one, or the first.
    public void next() {
        int size = list.getItems().size();
        if (size > 0) {
            int index = (list.getSelectionModel().getSelectedIndex() + 1) % size;
            list.getSelectionModel().select(index);
            list.scrollTo(index);
        }
    }
}
