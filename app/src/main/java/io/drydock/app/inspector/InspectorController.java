package io.drydock.app.inspector;

import io.drydock.app.canvas.GlyphView;
import io.drydock.app.canvas.Glyphs;
import io.drydock.app.form.Change;
import io.drydock.app.form.Field;
import io.drydock.app.form.Form;
import io.drydock.app.form.Forms;
import io.drydock.app.form.Section;
import io.drydock.app.problems.ProblemsModel;
import io.drydock.app.problems.SeverityIcon;
import io.drydock.app.workspace.Workspace;
import io.drydock.app.workspace.WorkspaceState;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.palette.PaletteItem;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.Fix;
import java.util.List;
import java.util.Optional;
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
    private final Consumer<ProductVersion> migrate;

    /// An inspector of a workspace.
    ///
    /// @param goTo reveals another element
    /// @param migrate asks whether to move to another version; refuses with an
    ///   [IllegalArgumentException]
    public InspectorController(
            Workspace workspace, Consumer<ElementId> goTo, Consumer<ProductVersion> migrate) {
        this.workspace = workspace;
        this.goTo = goTo;
        this.migrate = migrate;
    }

    @FXML
    void initialize() {
        workspace.addListener(this::changed);
        refresh();
    }

    private void changed(WorkspaceState before, WorkspaceState after) {
        if (!showsTheSame(before, after)) {
            refresh();
        }
    }

    /// Making the controls anew takes longer than a frame, so it is done only when what they show
    /// or change is another object.
    private static boolean showsTheSame(WorkspaceState before, WorkspaceState after) {
        boolean sameFindings =
                after.selection().isEmpty()
                        ? before.judgement().saysLike(after.judgement())
                        : before.judgement() == after.judgement();
        if (!before.selection().equals(after.selection()) || !sameFindings) {
            return false;
        }
        Design old = before.design();
        Design now = after.design();
        boolean sameHead =
                old.name().equals(now.name())
                        && old.description().equals(now.description())
                        && old.version().equals(now.version())
                        && old.pattern().equals(now.pattern())
                        && old.settings().equals(now.settings());
        return old == now || (after.selection().isEmpty() && sameHead);
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
        findings(form.element(), state);
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

    /// A node shows what is found about its cluster too: its badge stands on one of the nodes.
    private void findings(ElementId element, WorkspaceState state) {
        Optional<ElementId> cluster =
                state.index()
                        .node(element)
                        .flatMap(node ->
                                node instanceof ProfileNode member
                                        ? Optional.of(member.cluster())
                                        : Optional.empty());
        List<Finding> own =
                state.findings().stream()
                        .filter(finding ->
                                finding.element().equals(element)
                                        || cluster.filter(finding.element()::equals).isPresent())
                        .toList();
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
            body.getChildren().add(FieldView.of(field, this::make));
        }
    }

    private void make(Change.Possible change) {
        switch (change) {
            case Change.Make make -> workspace.perform(make.edit());
            case Change.Migrate move -> {
                migrate.accept(move.target());
                // Where the person declined, the field shows the version that still holds.
                refresh();
            }
        }
    }
}
