package io.drydock.app.canvas;

import io.drydock.export.drawing.Token;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.paint.Color;

/// What each token looks like on the screen.
public final class Paints {

    private final Map<Token, Color> colors = new EnumMap<>(Token.class);

    /// Colours by their web notation.
    public Paints(Function<Token, String> theme) {
        for (Token token : Token.values()) {
            colors.put(token, Color.web(theme.apply(token)));
        }
    }

    /// The colour of a token.
    public Color of(Token token) {
        return colors.getOrDefault(token, Color.TRANSPARENT);
    }

    /// The same, nearly see-through.
    public Color of(Token token, double opacity) {
        Color color = of(token);
        return color.deriveColor(0, 1, 1, opacity);
    }
}
