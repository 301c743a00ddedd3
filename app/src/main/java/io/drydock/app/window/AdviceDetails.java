package io.drydock.app.window;

import io.drydock.model.advice.Advice;
import io.drydock.model.advice.NodeCount;
import io.drydock.model.advice.Reason;
import io.drydock.model.pattern.PatternInfo;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Everything there is to say about an advised pattern: reasons and sources, sizes and how they
/// came about.
final class AdviceDetails {

    private AdviceDetails() {}

    static void fill(List<Node> lines, Advice advice) {
        PatternInfo info = PatternInfo.of(advice.pattern());
        lines.clear();
        lines.add(text(info.title(), "heading"));
        lines.add(text(info.composition(), "composition-text"));
        lines.add(text("What speaks for it", "group-heading"));
        advice.reasons().forEach(reason -> lines.add(reason(reason)));
        if (!advice.warnings().isEmpty()) {
            lines.add(text("What to know", "group-heading"));
            advice.warnings().forEach(warning -> lines.add(text(warning, "reason-text")));
        }
        lines.add(text("Size", "group-heading"));
        lines.add(sizes(advice.sizing().nodes()));
        lines.add(text("How the numbers came about", "group-heading"));
        advice.sizing().arithmetic().forEach(reason -> lines.add(reason(reason)));
    }

    private static Node reason(Reason reason) {
        VBox box = new VBox(text(reason.text(), "reason-text"), text(reason.source(), "muted"));
        box.getStyleClass().add("reason");
        return box;
    }

    private static Node sizes(List<NodeCount> counts) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("sizes-table");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(names);
        for (int row = 0; row < counts.size(); row++) {
            NodeCount count = counts.get(row);
            Label machine = text(count.machine(), "muted");
            machine.setMinWidth(Label.USE_PREF_SIZE);
            Label range = text(AdviceCard.range(count), "reason-text");
            range.setMinWidth(Label.USE_PREF_SIZE);
            grid.addRow(row, text(count.name(), "reason-text"), range, machine);
        }
        return grid;
    }

    private static Label text(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
