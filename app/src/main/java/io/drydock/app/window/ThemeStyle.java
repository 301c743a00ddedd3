package io.drydock.app.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.drydock.app.canvas.GlyphView;
import io.drydock.app.canvas.Paints;
import io.drydock.app.canvas.ScreenFont;
import io.drydock.export.drawing.Theme;
import io.drydock.export.drawing.Token;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// Dresses a window in the colours and the font of the drawing.
final class ThemeStyle {

    private static final String SHEET =
            Objects.requireNonNull(
                            ThemeStyle.class.getResource("drydock.css"), "style sheet missing")
                    .toExternalForm();

    private ThemeStyle() {}

    static Theme theme(ThemeChoice choice) {
        return switch (choice) {
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
        };
    }

    static Paints paints(ThemeChoice choice) {
        return new Paints(theme(choice));
    }

    static void dress(Scene scene, ThemeChoice choice) {
        Application.setUserAgentStylesheet(
                switch (choice) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                });
        scene.getStylesheets().setAll(SHEET, strongFont());
        dress(scene.getRoot(), choice);
    }

    /// JavaFX knows the semi-bold weight as a family of its own, whose name depends on the system.
    private static String strongFont() {
        String rule =
                ".heading, .title, .group-heading, .document-name, .rule-id, .card-title {"
                        + " -fx-font-weight: normal; -fx-font-family: \""
                        + ScreenFont.strongFamily()
                        + "\"; }";
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(rule.getBytes(StandardCharsets.UTF_8));
    }

    /// Tokens become looked-up colours, so that one table colours canvas and controls.
    static void dress(Parent root, ThemeChoice choice) {
        Theme theme = theme(choice);
        StringBuilder style = new StringBuilder();
        style.append("-fx-font-family: \"").append(ScreenFont.family()).append("\";");
        for (Token token : Token.values()) {
            if (token == Token.CANVAS || token.name().startsWith("CATEGORY")) {
                style.append('-')
                        .append(GlyphView.styleClass(token))
                        .append(": ")
                        .append(theme.opaque(token).hex())
                        .append(';');
            }
        }
        set(style, "-color-bg-default", theme, Token.SURFACE);
        set(style, "-color-bg-subtle", theme, Token.CANVAS);
        set(style, "-color-fg-default", theme, Token.TEXT);
        set(style, "-color-fg-muted", theme, Token.TEXT_MUTED);
        set(style, "-color-border-default", theme, Token.CARD_BORDER);
        set(style, "-color-accent-fg", theme, Token.ACCENT);
        set(style, "-color-accent-emphasis", theme, Token.ACCENT);
        set(style, "-color-fg-emphasis", theme, Token.TEXT_ON_ACCENT);
        set(style, "-color-danger-fg", theme, Token.ERROR);
        set(style, "-color-danger-emphasis", theme, Token.ERROR);
        set(style, "-color-warning-fg", theme, Token.WARNING);
        set(style, "-color-warning-emphasis", theme, Token.WARNING);
        set(style, "-color-success-fg", theme, Token.SUCCESS);
        root.setStyle(style.toString());
    }

    private static void set(StringBuilder style, String name, Theme theme, Token token) {
        style.append(name).append(": ").append(theme.opaque(token).hex()).append(';');
    }
}
