package io.drydock.app.inspector;

import io.drydock.app.canvas.GlyphView;
import io.drydock.app.canvas.Glyphs;
import io.drydock.app.form.Field;
import io.drydock.app.form.Form;
import io.drydock.app.form.Forms;
import io.drydock.app.form.Section;
import io.drydock.app.problems.ProblemsModel;
import io.drydock.app.problems.SeverityIcon;
import io.drydock.app.workspace.Workspace;
import io.drydock.app.workspace.WorkspaceState;
import io.drydock.model.design.ElementId;
import io.drydock.model.palette.PaletteItem;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.Fix;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Shows the form of the selected element, and its findings.
public final class InspectorController {

    @FXML private StackPane glyph;
    @FXML private Label title;
    @FXML private Label kind;
    @FXML private VBox body;

    private final Workspace workspace;
    private final Consumer<ElementId> goTo;

    /// An inspector of a workspace.
    ///
    /// @param goTo reveals another element
    public InspectorController(Workspace workspace, Consumer<ElementId> goTo) {
        this.workspace = workspace;
        this.goTo = goTo;
    }

    @FXML
    void initialize() {
        workspace.addListener(this::changed);
        refresh();
    }

    private void changed(WorkspaceState before, WorkspaceState after) {
        if (before.design() != after.design()
                || before.findings() != after.findings()
                || !before.selection().equals(after.selection())) {
            refresh();
        }
    }

    private void refresh() {
        WorkspaceState state = workspace.state();
        body.getChildren().clear();
        if (state.selection().size() > 1) {
            several(state);
            return;
        }
        Form form = Forms.of(state.single(), state.index());
        title.setText(form.title());
        kind.setText(form.kind());
        glyph.getChildren().clear();
        state.index()
                .node(form.element())
                .map(node -> PaletteItem.of(node, state.index()))
                .ifPresent(item ->
                        glyph.getChildren()
                                .add(new GlyphView(Glyphs.of(item), Glyphs.paint(item), 28)));
        glyph.setVisible(!glyph.getChildren().isEmpty());
        glyph.setManaged(glyph.isVisible());
        findings(form.element(), state.findings());
        form.sections().forEach(this::section);
    }

    private void several(WorkspaceState state) {
        title.setText(state.selection().size() + " elements");
        kind.setText("Selected together");
        glyph.setVisible(false);
        glyph.setManaged(false);
        for (ElementId id : state.selection()) {
            Button button =
                    new Button(state.index().node(id).map(node -> node.name()).orElse(id.value()));
            button.getStyleClass().addAll("flat", "row-button");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(event -> goTo.accept(id));
            body.getChildren().add(button);
        }
    }

    private void findings(ElementId element, List<Finding> all) {
        List<Finding> own =
                all.stream().filter(finding -> finding.element().equals(element)).toList();
        for (Finding finding : own) {
            Label message = new Label(finding.message());
            message.setWrapText(true);
            message.setMinHeight(Label.USE_PREF_SIZE);
            HBox.setHgrow(message, Priority.ALWAYS);
            VBox lines = new VBox(4, message);
            HBox.setHgrow(lines, Priority.ALWAYS);
            for (Fix fix : finding.fixes()) {
                Button button = new Button(fix.title());
                button.getStyleClass().addAll("small", "fix");
                button.setTooltip(new Tooltip(fix.title()));
                button.setOnAction(event -> workspace.perform(fix.edit()));
                lines.getChildren().add(button);
            }
            HBox row = new HBox(8, SeverityIcon.of(finding.severity()), lines);
            row.getStyleClass().addAll("finding", ProblemsModel.styleClass(finding.severity()));
            body.getChildren().add(row);
        }
    }

    private void section(Section section) {
        if (!section.title().isEmpty()) {
            Label heading = new Label(section.title());
            heading.getStyleClass().add("group-heading");
            body.getChildren().add(heading);
        }
        for (Field field : section.fields()) {
            body.getChildren().add(FieldView.of(field, workspace::perform));
        }
    }
}
