package io.drydock.app.migration;

import io.drydock.model.diff.Change;
import io.drydock.model.migration.MigrationPlan;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Lists of what is going to happen, each line with a sign that says what.
final class ReviewList {

    private static final double SIGN_WIDTH = 20;

    private ReviewList() {}

    /// Nothing at all where there is no change of the kind.
    static void addChanges(VBox body, String title, String style, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        body.getChildren().add(heading(title + " (" + changes.size() + ")"));
        for (Change change : changes) {
            body.getChildren().add(line(sign(change), style, text(change.text())));
        }
    }

    /// A real minus: the hyphen is hard to see.
    private static String sign(Change change) {
        return change.kind() == Change.Kind.REMOVED ? "\u2212" : change.kind().sign();
    }

    static void addSteps(VBox body, List<MigrationPlan.Step> steps) {
        body.getChildren().add(heading("Why, step by step"));
        int number = 1;
        for (MigrationPlan.Step step : steps) {
            Label why = text(step.why());
            why.getStyleClass().add("muted");
            Label title = text(step.title());
            body.getChildren().add(line(number++ + ".", "step", new VBox(title, why)));
        }
    }

    static void addNotes(VBox body, String title, List<String> notes) {
        if (notes.isEmpty()) {
            return;
        }
        body.getChildren().add(heading(title));
        notes.forEach(note -> body.getChildren().add(line("\u2022", "note", text(note))));
    }

    private static Label heading(String words) {
        Label heading = new Label(words);
        heading.getStyleClass().add("group-heading");
        return heading;
    }

    private static HBox line(String sign, String style, Node words) {
        Label mark = new Label(sign);
        mark.getStyleClass().add("sign");
        mark.setMinWidth(SIGN_WIDTH);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(4, mark, words);
        line.getStyleClass().addAll("review-line", style);
        return line;
    }

    private static Label text(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
