package io.drydock.app.canvas;

import io.drydock.export.drawing.TextStyle;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// The bundled font, loaded once.
public final class BundledFont {
    private BundledFont() {}

    /// The font of a style.
    public static Font of(TextStyle style) {
        return Font.font("DejaVu Sans", style.strong() ? FontWeight.BOLD : FontWeight.NORMAL, style.size());
    }
}
