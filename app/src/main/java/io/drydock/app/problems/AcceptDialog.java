package io.drydock.app.problems;

import io.drydock.app.dialog.FormDialog;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.RuleBook;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// Asks why a finding is accepted. Without a reason it cannot be.
final class AcceptDialog {

    private static final double WIDTH = 480;
    private static final int ROWS = 4;

    private AcceptDialog() {}

    /// The justification; empty when the person thinks better of it.
    ///
    /// @param proposal what to begin with, such as an earlier justification
    static Optional<String> ask(Window owner, Finding finding, String proposal) {
        TextArea reason = new TextArea(proposal);
        reason.setId("justification");
        reason.setAccessibleText("Justification");
        reason.setPromptText("Why this is right here, or who agreed to it");
        reason.setPrefRowCount(ROWS);
        reason.setWrapText(true);
        return new FormDialog(
                        "Accept " + titleOf(finding),
                        content(finding, reason),
                        reason,
                        "Accept",
                        "accept-finding")
                .ask(owner, reason.textProperty().map(AcceptDialog::given));
    }

    private static Optional<String> given(String reason) {
        return Optional.of(reason.strip()).filter(text -> !text.isEmpty());
    }

    private static String titleOf(Finding finding) {
        return RuleBook.rule(finding.rule())
                .map(rule -> finding.rule() + ": " + rule.info().title())
                .orElse(finding.rule());
    }

    private static VBox content(Finding finding, TextArea reason) {
        Label message = wrapped(finding.message());
        Label heading = new Label("Justification");
        heading.getStyleClass().add("group-heading");
        heading.setLabelFor(reason);
        Label note =
                wrapped(
                        "It is kept in the design and shown in reports. When the element changes,"
                                + " the finding is raised again.");
        note.getStyleClass().add("muted");
        VBox content = new VBox(4, message, heading, reason, note);
        content.setPrefWidth(WIDTH);
        return content;
    }

    private static Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
