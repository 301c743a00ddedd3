package io.drydock.app.canvas;

import io.drydock.export.drawing.Rgba;
import io.drydock.export.drawing.Theme;
import io.drydock.export.drawing.Token;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.paint.Color;

/// What each token of a theme looks like on the screen.
public final class Paints {

    private final Map<Token, Color> colors = new EnumMap<>(Token.class);

    /// The colours of a theme.
    public Paints(Theme theme) {
        for (Token token : Token.values()) {
            Rgba rgba = theme.color(token);
            colors.put(token, Color.rgb(rgba.red(), rgba.green(), rgba.blue(), rgba.alpha()));
        }
    }

    /// The colour of a token.
    public Color of(Token token) {
        return Objects.requireNonNull(colors.get(token));
    }

    /// The same, let through.
    public Color of(Token token, double opacity) {
        return of(token).deriveColor(0, 1, 1, opacity);
    }
}
