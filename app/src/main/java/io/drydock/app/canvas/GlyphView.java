package io.drydock.app.canvas;

import io.drydock.export.drawing.Token;
import io.drydock.icons.Glyph;
import java.util.Locale;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// A glyph of the drawing among the controls; the style sheet gives it the colour of its category.
public final class GlyphView extends StackPane {

    /// A glyph in a square.
    ///
    /// @param glyph which
    /// @param paint its colour
    /// @param size the side of the square in pixels
    public GlyphView(Glyph glyph, Token paint, double size) {
        GlyphOutline outline = GlyphOutline.of(glyph);
        SVGPath path = new SVGPath();
        path.setContent(outline.path());
        path.getStyleClass().addAll("glyph", styleClass(paint));
        path.getTransforms().add(new Scale(size / outline.size(), size / outline.size()));
        path.setManaged(false);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(path);
    }

    /// The style class of a token, such as `dd-category-wso2`.
    public static String styleClass(Token token) {
        return "dd-" + token.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
