package io.drydock.app.problems;

import io.drydock.app.workspace.Workspace;
import io.drydock.model.rule.Fix;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A problem in two lines: severity, rule, message, element, and what one click does about it.
final class ProblemCell extends ListCell<Problem> {

    private static final double RULE_WIDTH = 48;

    private final Workspace workspace;

    ProblemCell(Workspace workspace) {
        this.workspace = workspace;
        getStyleClass().add("finding-cell");
    }

    @Override
    protected void updateItem(@Nullable Problem problem, boolean empty) {
        super.updateItem(problem, empty);
        setText(null);
        if (empty || problem == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            setGraphic(row(problem));
            setAccessibleText(spoken(problem));
        }
    }

    private static String spoken(Problem problem) {
        return switch (problem) {
            case Problem.Open open ->
                    open.finding().severity().key()
                            + ", "
                            + open.rule()
                            + ": "
                            + open.finding().message()
                            + (open.earlier().isPresent() ? " Changed since it was accepted." : "");
            case Problem.Accepted accepted ->
                    "accepted, " + accepted.rule() + ": " + accepted.finding().message();
            case Problem.Gone gone -> "accepted and no longer found, " + gone.rule();
        };
    }

    private HBox row(Problem problem) {
        return switch (problem) {
            case Problem.Open open -> {
                HBox row = row(problem, SeverityIcon.of(open.finding().severity()));
                open.finding().fixes().stream()
                        .findFirst()
                        .ifPresent(fix -> row.getChildren().add(button(fix)));
                yield row;
            }
            case Problem.Accepted _ -> row(problem, icon("mdi2c-check-circle-outline"));
            case Problem.Gone _ -> row(problem, icon("mdi2c-circle-off-outline"));
        };
    }

    private HBox row(Problem problem, Node icon) {
        Label rule = new Label(problem.rule());
        rule.getStyleClass().add("rule-id");
        rule.setMinWidth(RULE_WIDTH);
        Label message = new Label(message(problem));
        message.setMinWidth(0);
        message.setTooltip(new Tooltip(message(problem)));
        VBox lines = new VBox(message, below(problem));
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox row = new HBox(8, icon, rule, lines);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPrefWidth(0);
        return row;
    }

    private static String message(Problem problem) {
        return switch (problem) {
            case Problem.Open open -> open.finding().message();
            case Problem.Accepted accepted -> accepted.finding().message();
            case Problem.Gone _ -> "No longer found. The acceptance can be withdrawn.";
        };
    }

    /// The element, and for what was accepted the justification.
    private Node below(Problem problem) {
        String element = ProblemsModel.elementName(problem.element(), workspace.state().index());
        Label line =
                new Label(
                        switch (problem) {
                            case Problem.Open _ -> element;
                            case Problem.Accepted accepted ->
                                    element + ": " + accepted.acceptance().justification();
                            case Problem.Gone gone ->
                                    element + ": " + gone.acceptance().justification();
                        });
        line.getStyleClass().add("muted");
        line.setMinWidth(0);
        if (problem instanceof Problem.Open open && open.earlier().isPresent()) {
            Label changed = new Label("Changed since it was accepted");
            changed.getStyleClass().add("changed-since");
            changed.setMinWidth(Label.USE_PREF_SIZE);
            return new HBox(8, line, changed);
        }
        return line;
    }

    private static FontIcon icon(String name) {
        FontIcon icon = new FontIcon(name);
        icon.getStyleClass().addAll("severity-icon", "accepted");
        return icon;
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
