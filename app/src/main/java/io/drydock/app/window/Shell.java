package io.drydock.app.window;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// What the window shows, dressed in its theme: a design, or a page with a line over it to say
/// things on. A design has a line of its own, over its canvas.
final class Shell {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final Scene scene = new Scene(new Region());
    private ThemeChoice theme;
    private Optional<Notice> line = Optional.empty();

    Shell(Stage stage, ThemeChoice theme) {
        this.theme = theme;
        stage.setScene(scene);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
    }

    ThemeChoice theme() {
        return theme;
    }

    /// Changes to the other theme.
    void toggleTheme() {
        theme = theme.other();
        ThemeStyle.dress(scene, theme);
    }

    /// Shows a design.
    void show(Parent root) {
        scene.setRoot(root);
        ThemeStyle.dress(scene, theme);
    }

    /// Shows a page.
    void showPage(Node page) {
        Label label = new Label();
        label.setId("page-notice");
        label.getStyleClass().add("notice");
        label.setWrapText(true);
        label.setVisible(false);
        label.setMouseTransparent(true);
        StackPane.setAlignment(label, Pos.BOTTOM_CENTER);
        line = Optional.of(new Notice(label));
        show(new StackPane(page, label));
    }

    /// Says something over a page.
    void say(String words) {
        line.ifPresent(shown -> shown.show(words));
    }
}
