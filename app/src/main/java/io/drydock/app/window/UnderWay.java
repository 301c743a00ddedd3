package io.drydock.app.window;

import io.drydock.app.action.AppAction;
import io.drydock.app.action.AppActions;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Shows over the canvas that something takes its time. There is room for one; what would need the
/// place too is not available meanwhile.
///
/// @param line what shows and goes
/// @param text says what is under way
/// @param cancel ends it
record UnderWay(HBox line, Label text, Button cancel, AppActions actions) {

    void show(String what, Runnable onCancel) {
        text.setText(what);
        cancel.setOnAction(event -> onCancel.run());
        line.setVisible(true);
        slow().forEach(action ->
                actions.available(
                        action,
                        false,
                        "Something is under way; wait for it, or cancel it" + " above."));
    }

    void hide() {
        line.setVisible(false);
        slow().forEach(action -> actions.available(action, true, ""));
    }

    private static List<AppAction> slow() {
        return Stream.of(AppAction.values())
                .filter(action -> action == AppAction.CHECK_CHARTS || action.format().isPresent())
                .toList();
    }
}
