package io.drydock.app.window;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.util.Duration;

/// A line over the canvas that says what just happened or why nothing did, and goes away.
final class Notice {

    private static final Duration READING_TIME = Duration.seconds(6);

    private final Label label;
    private final PauseTransition timer = new PauseTransition(READING_TIME);

    Notice(Label label) {
        this.label = label;
        timer.setOnFinished(event -> label.setVisible(false));
    }

    void show(String text) {
        label.setText(text);
        label.setVisible(true);
        timer.playFromStart();
    }
}
