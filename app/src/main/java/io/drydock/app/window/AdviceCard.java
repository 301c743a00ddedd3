package io.drydock.app.window;

import io.drydock.model.advice.Advice;
import io.drydock.model.advice.NodeCount;
import io.drydock.model.pattern.PatternInfo;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A pattern in the ranking: its place, whether it fits, its size, and what speaks against it.
final class AdviceCard extends VBox {

    private static final double RANK_WIDTH = 24;

    /// A card.
    ///
    /// @param rank its place, from 1
    /// @param choose selects it
    AdviceCard(Advice advice, int rank, Runnable choose) {
        PatternInfo info = PatternInfo.of(advice.pattern());
        setId("advice-" + advice.pattern().key());
        setUserData(advice.pattern());
        getStyleClass().add("advice-card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        setAccessibleText(rank + ". " + info.title() + ". " + verdict(advice));
        getChildren().add(heading(advice, info, rank));
        getChildren().add(line(sizes(advice), "sizes"));
        advice.warnings().forEach(warning -> getChildren().add(warning(warning)));
        addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    requestFocus();
                    choose.run();
                });
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                        choose.run();
                        event.consume();
                    }
                });
    }

    private static HBox heading(Advice advice, PatternInfo info, int rank) {
        Label number = new Label(Integer.toString(rank));
        number.getStyleClass().add("rank");
        number.setMinWidth(RANK_WIDTH);
        Label title = new Label(info.title());
        title.getStyleClass().add("card-title");
        Label key = new Label(advice.pattern().key());
        key.getStyleClass().add("muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label verdict = new Label(verdict(advice));
        verdict.getStyleClass().add("verdict");
        verdict.setMinWidth(Region.USE_PREF_SIZE);
        if (advice.fits()) {
            FontIcon icon = new FontIcon("mdi2c-check-circle-outline");
            icon.getStyleClass().add("valid-icon");
            verdict.setGraphic(icon);
        }
        HBox heading = new HBox(8, number, title, key, space, verdict);
        heading.setAlignment(Pos.BASELINE_LEFT);
        return heading;
    }

    private static String verdict(Advice advice) {
        return advice.fits() ? "Meets everything" : "Does not meet everything";
    }

    private static String sizes(Advice advice) {
        return advice.sizing().nodes().stream()
                .map(count -> count.name() + " " + range(count))
                .collect(Collectors.joining("  \u00b7  "));
    }

    /// `2`, or `3 to 9`.
    static String range(NodeCount count) {
        return count.min() == count.max()
                ? Integer.toString(count.min())
                : count.min() + " to " + count.max();
    }

    private static Label warning(String text) {
        Label warning = line(text, "warning-line");
        FontIcon icon = new FontIcon("mdi2a-alert-outline");
        icon.getStyleClass().addAll("severity-icon", "warning");
        warning.setGraphic(icon);
        return warning;
    }

    private static Label line(String text, String style) {
        Label line = new Label(text);
        line.getStyleClass().add(style);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }
}
