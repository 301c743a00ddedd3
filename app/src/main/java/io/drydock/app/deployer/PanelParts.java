package io.drydock.app.deployer;

import io.drydock.app.deploy.Check;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the deploy panel is put together from.
final class PanelParts {

    private PanelParts() {}

    static HBox line(Check check) {
        String icon =
                switch (check.result()) {
                    case PASSED -> "mdi2c-check";
                    case WARNING -> "mdi2a-alert-outline";
                    case FAILED -> "mdi2c-close";
                };
        FontIcon sign = new FontIcon(icon);
        sign.getStyleClass().addAll("deploy-icon", Words.tone(check.result()));
        VBox lines = new VBox(text(check.subject(), "field-name"), text(check.text(), "muted"));
        if (!check.remedy().isEmpty()) {
            lines.getChildren().add(text(check.remedy(), "remedy"));
        }
        HBox.setHgrow(lines, Priority.ALWAYS);
        return new HBox(8, sign, lines);
    }

    static Label box(String words, String tone) {
        Label label = text(words, "deploy-box");
        label.getStyleClass().add(tone);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    static Label text(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        return label;
    }

    static Button button(String words, String style, Runnable action) {
        Button button = new Button(words);
        button.setOnAction(event -> action.run());
        if (!style.isEmpty()) {
            button.getStyleClass().add(style);
        }
        return button;
    }
}
