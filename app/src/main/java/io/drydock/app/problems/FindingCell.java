package io.drydock.app.problems;

import io.drydock.app.workspace.Workspace;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.Fix;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A finding in one line: severity, rule, message, element, and the first fix.
final class FindingCell extends ListCell<Finding> {

    private static final double RULE_WIDTH = 48;

    private final Workspace workspace;

    FindingCell(Workspace workspace) {
        this.workspace = workspace;
        getStyleClass().add("finding-cell");
    }

    @Override
    protected void updateItem(@Nullable Finding finding, boolean empty) {
        super.updateItem(finding, empty);
        setText(null);
        setGraphic(empty || finding == null ? null : row(finding));
        setAccessibleText(
                empty || finding == null
                        ? null
                        : finding.severity().key()
                                + ", "
                                + finding.rule()
                                + ": "
                                + finding.message());
    }

    private HBox row(Finding finding) {
        Label rule = new Label(finding.rule());
        rule.getStyleClass().add("rule-id");
        rule.setMinWidth(RULE_WIDTH);
        Label message = new Label(finding.message());
        message.setMinWidth(0);
        message.setTooltip(new Tooltip(finding.message()));
        Label element =
                new Label(ProblemsModel.elementName(finding.element(), workspace.state().index()));
        element.getStyleClass().add("muted");
        VBox lines = new VBox(message, element);
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox row = new HBox(8, SeverityIcon.of(finding.severity()), rule, lines);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPrefWidth(0);
        finding.fixes().stream().findFirst().ifPresent(fix -> row.getChildren().add(button(fix)));
        return row;
    }

    private Button button(Fix fix) {
        Button button = new Button("Fix");
        button.getStyleClass().addAll("small", "fix");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(fix.title()));
        button.setAccessibleText("Fix: " + fix.title());
        button.setOnAction(event -> workspace.perform(fix.edit()));
        return button;
    }
}
