package io.drydock.app.window;

import io.drydock.app.workspace.Workspace;
import io.drydock.app.workspace.WorkspaceState;
import io.drydock.model.design.Design;
import io.drydock.model.edit.Edit;
import io.drydock.model.pattern.Recogniser;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/// Keeps the status bar's word about the pattern: which the design follows or is nearest to,
/// whatever it declares. A click offers to declare it.
///
/// The comparison runs in the background once the hand rests; the latest design wins.
final class PatternStatus {

    private static final Duration REST = Duration.millis(120);
    private static final Duration TOOLTIP_DELAY = Duration.millis(300);

    private final Workspace workspace;
    private final Button button;
    private final Executor background;
    private final PauseTransition rest = new PauseTransition(REST);
    private final Tooltip tooltip = new Tooltip();
    private final ContextMenu menu = new ContextMenu();

    /// Keeps the word on a button, as long as the workspace lives.
    static void keep(Button button, Workspace workspace, Executor background) {
        PatternStatus status = new PatternStatus(workspace, button, background);
        workspace.addListener(status::changed);
        status.recognise();
    }

    private PatternStatus(Workspace workspace, Button button, Executor background) {
        this.workspace = workspace;
        this.button = button;
        this.background = background;
        tooltip.setShowDelay(TOOLTIP_DELAY);
        tooltip.setShowDuration(Duration.INDEFINITE);
        button.setTooltip(tooltip);
        button.setOnAction(event -> menu.show(button, Side.TOP, 0, 0));
        rest.setOnFinished(event -> {
            if (OnScreen.shows(button)) {
                recognise();
            }
        });
    }

    private void changed(WorkspaceState before, WorkspaceState after) {
        if (before.design() != after.design()) {
            rest.playFromStart();
        }
    }

    private void recognise() {
        WorkspaceState state = workspace.state();
        background.execute(() -> {
            PatternReading reading =
                    PatternReading.of(
                            Recogniser.recognise(state.index()), state.design().pattern());
            Platform.runLater(() -> show(reading, state.design()));
        });
    }

    private void show(PatternReading reading, Design design) {
        if (design != workspace.state().design()) {
            return;
        }
        button.setText(reading.text());
        button.setAccessibleText(reading.text());
        button.setGraphic(
                new FontIcon(
                        reading.exact() ? "mdi2c-check-circle-outline" : "mdi2c-circle-half-full"));
        tooltip.setText(reading.details());
        menu.getItems().clear();
        for (PatternReading.Offer offer : reading.offers()) {
            MenuItem item = new MenuItem(offer.text());
            item.setId("declare-" + offer.pattern().key());
            item.setOnAction(event ->
                    workspace.perform(new Edit.DeclarePattern(Optional.of(offer.pattern()))));
            menu.getItems().add(item);
        }
        if (design.pattern().isPresent()) {
            MenuItem none = new MenuItem("Declare no pattern");
            none.setId("declare-none");
            none.setOnAction(event -> workspace.perform(new Edit.DeclarePattern(Optional.empty())));
            menu.getItems().addAll(new SeparatorMenuItem(), none);
        }
    }
}
