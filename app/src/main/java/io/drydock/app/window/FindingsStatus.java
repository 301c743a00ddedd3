package io.drydock.app.window;

import io.drydock.app.problems.ProblemsModel;
import io.drydock.app.problems.SeverityIcon;
import io.drydock.app.workspace.WorkspaceState;
import io.drydock.model.rule.Severity;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// How many findings there are: a number for each severity in the status bar, and the heaviest on
/// the button of the toolbar.
///
/// What shows them is made once, because controls cost more than a judgement does.
final class FindingsStatus {

    private final Button validity;
    private final Map<Severity, Label> labels = new EnumMap<>(Severity.class);
    private Optional<Map<Severity, Integer>> shown = Optional.empty();

    /// @param bar takes a number for each severity
    /// @param validity names the heaviest findings
    FindingsStatus(HBox bar, Button validity) {
        this.validity = validity;
        for (Severity severity : Severity.values()) {
            Label label = new Label();
            label.setGraphic(SeverityIcon.of(severity));
            label.setTooltip(new Tooltip());
            labels.put(severity, label);
            bar.getChildren().add(label);
        }
        validity.setTooltip(new Tooltip("Go to the next problem"));
    }

    void show(WorkspaceState state) {
        Map<Severity, Integer> counts = ProblemsModel.counts(state.findings());
        if (!shown.equals(Optional.of(counts))) {
            shown = Optional.of(counts);
            labels.forEach(
                    (severity, label) -> show(label, severity, counts.getOrDefault(severity, 0)));
            validity.setGraphic(
                    heaviest(counts).map(SeverityIcon::of).orElseGet(FindingsStatus::valid));
        }
        validity.setText(state.checking() ? "Checking…" : inWords(counts));
    }

    private static void show(Label label, Severity severity, int number) {
        String words = ProblemsModel.count(severity, number);
        label.setText(Integer.toString(number));
        label.getTooltip().setText(words);
        label.setAccessibleText(words);
    }

    private static String inWords(Map<Severity, Integer> counts) {
        return heaviest(counts)
                .map(severity -> ProblemsModel.count(severity, counts.getOrDefault(severity, 0)))
                .orElse("No problems");
    }

    private static Optional<Severity> heaviest(Map<Severity, Integer> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static FontIcon valid() {
        FontIcon icon = new FontIcon("mdi2c-check-circle-outline");
        icon.getStyleClass().add("valid-icon");
        return icon;
    }
}
