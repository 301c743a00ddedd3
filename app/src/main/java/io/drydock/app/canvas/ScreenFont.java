package io.drydock.app.canvas;

import io.drydock.export.drawing.BundledFont;
import io.drydock.export.drawing.TextStyle;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.text.Font;

/// The bundled font as JavaFX paints it, the same as in picture files.
public final class ScreenFont {

    private static final Map<TextStyle, Font> FONTS = new EnumMap<>(TextStyle.class);

    static {
        for (TextStyle style : TextStyle.values()) {
            FONTS.put(style, load(style));
        }
    }

    private ScreenFont() {}

    private static Font load(TextStyle style) {
        BundledFont font = BundledFont.get();
        InputStream file = style.strong() ? font.strong() : font.regular();
        return Objects.requireNonNull(
                Font.loadFont(file, style.size()), "JavaFX cannot read the bundled font");
    }

    /// The font of a style, at 100 %.
    public static Font of(TextStyle style) {
        return Objects.requireNonNull(FONTS.get(style));
    }

    /// The family, for style sheets.
    public static String family() {
        return of(TextStyle.BODY).getFamily();
    }

    /// The family of the heavier weight, which some systems list apart.
    public static String strongFamily() {
        return of(TextStyle.BODY_STRONG).getFamily();
    }
}
