package io.drydock.app.problems;

import io.drydock.app.workspace.Workspace;
import io.drydock.model.design.Suppression;
import io.drydock.model.edit.Edit;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.RuleBook;
import io.drydock.model.rule.RuleInfo;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Explains the selected problem: why it matters, what can be done, where it says so.
final class Explanation {

    private final VBox box;
    private final Workspace workspace;
    private final Consumer<Problem.Open> accept;

    /// An explanation in a box.
    ///
    /// @param accept asks for a justification and accepts
    Explanation(VBox box, Workspace workspace, Consumer<Problem.Open> accept) {
        this.box = box;
        this.workspace = workspace;
        this.accept = accept;
    }

    void hint(String words) {
        Label hint = text(words);
        hint.getStyleClass().add("empty");
        box.getChildren().setAll(hint);
    }

    void show(Problem problem) {
        box.getChildren().clear();
        Optional<RuleInfo> info = RuleBook.rule(problem.rule()).map(rule -> rule.info());
        add(styled(problem.rule() + info.map(known -> "  " + known.title()).orElse(""), "heading"));
        switch (problem) {
            case Problem.Open open -> {
                remedies(open);
                open.earlier().ifPresent(this::earlier);
                info.ifPresent(known -> add(text(known.rationale())));
            }
            case Problem.Accepted accepted -> {
                accepted(accepted.finding(), accepted.acceptance());
                info.ifPresent(known -> add(text(known.rationale())));
            }
            case Problem.Gone gone -> gone(gone.acceptance());
        }
        info.ifPresent(this::source);
    }

    private void earlier(Suppression earlier) {
        add(
                block(
                        "Accepted earlier, and the element has changed since",
                        earlier.justification(),
                        withdraw(earlier)));
    }

    private void accepted(Finding finding, Suppression acceptance) {
        add(block("Accepted", acceptance.justification(), withdraw(acceptance)));
        add(text(finding.message()));
    }

    private void gone(Suppression acceptance) {
        add(text("The rule does not find this any more. The acceptance has nothing to do."));
        add(block("Accepted earlier", acceptance.justification(), withdraw(acceptance)));
    }

    private static VBox block(String heading, String words, Node action) {
        VBox block = new VBox(4, styled(heading, "muted"), text(words), action);
        block.getStyleClass().add("acceptance");
        return block;
    }

    private Button withdraw(Suppression acceptance) {
        Button button = new Button("Withdraw the acceptance");
        button.setId("withdraw");
        button.getStyleClass().addAll("small", "fix");
        button.setOnAction(event ->
                workspace.perform(
                        new Edit.WithdrawAcceptance(acceptance.rule(), acceptance.element())));
        return button;
    }

    /// Above the rationale, so that they can be reached without scrolling.
    private void remedies(Problem.Open open) {
        FlowPane remedies = new FlowPane(8, 4);
        for (Fix fix : open.finding().fixes()) {
            Button button = new Button(fix.title());
            button.getStyleClass().addAll("small", "accent", "fix");
            button.setOnAction(event -> workspace.perform(fix.edit()));
            remedies.getChildren().add(button);
        }
        Button button = new Button("Accept…");
        button.setId("accept");
        button.getStyleClass().addAll("small", "fix");
        button.setOnAction(event -> accept.accept(open));
        remedies.getChildren().add(button);
        add(remedies);
    }

    private void source(RuleInfo info) {
        if (!info.example().isBlank()) {
            add(styled("Example: " + info.example(), "muted"));
        }
        add(styled("Source: " + info.source(), "muted"));
    }

    private void add(Node node) {
        box.getChildren().add(node);
    }

    private static Label styled(String words, String style) {
        Label label = text(words);
        label.getStyleClass().add(style);
        return label;
    }

    private static Label text(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
