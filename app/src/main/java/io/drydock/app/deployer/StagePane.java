package io.drydock.app.deployer;

import static io.drydock.app.deployer.PanelParts.box;
import static io.drydock.app.deployer.PanelParts.button;
import static io.drydock.app.deployer.PanelParts.line;
import static io.drydock.app.deployer.PanelParts.text;

import io.drydock.app.deploy.Action;
import io.drydock.app.deploy.Outcome;
import io.drydock.app.deploy.Preview;
import io.drydock.app.deploy.session.DeploySession;
import io.drydock.app.deploy.session.SessionState;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/// How far a deployment has come: what the panel says at each stage after the form, and what can be
/// done there.
///
/// @param body where it is said
/// @param buttons what can be done
/// @param running what stands in the body while the deployment runs
/// @param session the deployment
/// @param again goes back to the form
/// @param confirmation asks before something dangerous
record StagePane(
        List<Node> body,
        List<Node> buttons,
        List<Node> running,
        DeploySession session,
        Runnable again,
        DeployController.Confirmation confirmation) {

    void show(SessionState state) {
        switch (state.stage()) {
            case READY -> throw new IllegalArgumentException("the form belongs to the panel");
            case CHECKING -> showWaiting("Looking whether it could work…", state);
            case CHECKED -> showChecks(state);
            case PREVIEWING -> showWaiting("Working out what would change…", state);
            case PREVIEWED -> showPreview(state);
            case RUNNING -> showRunning(state);
            case ENDED -> showEnded(state);
        }
    }

    /// Whoever is asked may keep a person waiting: what is waited for shows, and waiting can be
    /// ended.
    private void showWaiting(String words, SessionState state) {
        ProgressBar waiting = new ProgressBar();
        waiting.setMaxWidth(Double.MAX_VALUE);
        body.addAll(List.of(text(words, ""), waiting));
        if (!state.waiting().isEmpty()) {
            body.add(box(state.waiting(), "warning"));
        }
        addCancel(state);
    }

    private void showChecks(SessionState state) {
        state.checks().forEach(check -> body.add(line(check)));
        buttons.add(button("Back", "", again));
        addActions(state);
        Button next = button("Show what changes", "accent", () -> session.preview());
        next.setDisable(state.isBlocked());
        buttons.add(next);
    }

    private void showPreview(SessionState state) {
        Preview preview = state.preview().orElseThrow();
        buttons.add(button("Back", "", again));
        if (preview.changes().isEmpty()) {
            body.add(box("Everything is already as designed.", "success"));
            addActions(state);
            return;
        }
        body.add(text(Words.summary(preview), ""));
        Button go = button(Words.go(preview), "accent", () -> session.apply());
        long dangerous = preview.changes().stream().filter(Preview.Change::isDangerous).count();
        if (dangerous > 0) {
            CheckBox understood = new CheckBox(Words.understood(dangerous));
            understood.setId("deploy-understood");
            understood.setWrapText(true);
            go.disableProperty().bind(understood.selectedProperty().not());
            body.add(understood);
        }
        buttons.add(go);
    }

    private void showRunning(SessionState state) {
        body.addAll(running);
        addCancel(state);
    }

    private void addCancel(SessionState state) {
        Button cancel = button("Cancel", "danger", () -> session.cancel());
        cancel.setDisable(state.cancelling());
        buttons.add(cancel);
    }

    private void showEnded(SessionState state) {
        state.outcome().ifPresent(outcome -> showOutcome(outcome, state));
        state.drift()
                .ifPresent(drift ->
                        body.add(
                                drift.isEmpty()
                                        ? box("Nothing has been changed outside.", "success")
                                        : box(Words.drift(drift.size()), "warning")));
        addActions(state);
        boolean isReal = !session.place().isSimulated();
        if (isReal && state.outcome().map(Outcome::isDone).orElse(false)) {
            buttons.add(button("Detect drift", "", () -> session.detectDrift()));
        }
        buttons.add(button("Start again", "accent", again));
    }

    private void showOutcome(Outcome outcome, SessionState state) {
        outcome.cause()
                .ifPresent(cause -> body.add(box(cause.name() + ": " + cause.reason(), "error")));
        String time = " (" + outcome.status() + ", " + Row.clock(state.elapsed()) + ")";
        body.add(box(outcome.text() + time, Words.tone(outcome.result())));
        outcome.outputs()
                .forEach((name, value) -> body.add(new VBox(text(name, "muted"), text(value, ""))));
        if (!outcome.retained().isEmpty()) {
            body.add(box("Kept there: " + String.join(", ", outcome.retained()), "warning"));
        }
    }

    /// Cancelling has a button of its own.
    private void addActions(SessionState state) {
        for (Action action : Action.values()) {
            if (action != Action.CANCEL && state.actions().contains(action)) {
                String style = action.isDangerous() ? "danger" : "";
                buttons.add(button(action.title(), style, () -> perform(action)));
            }
        }
    }

    private void perform(Action action) {
        if (!action.isDangerous()
                || confirmation.confirm(
                        action.title() + " " + session.place().name() + "?",
                        Words.warning(action),
                        action.title())) {
            session.perform(action);
        }
    }
}
