package io.drydock.app.canvas;

import io.drydock.export.drawing.Drawing;
import javafx.scene.canvas.Canvas;

/// A drawing painted small, once.
public final class Thumbnail extends Canvas {

    private static final double MARGIN = 8;

    private final Picture picture;

    /// A small picture.
    ///
    /// @param drawing what it shows
    /// @param width in pixels
    /// @param height in pixels
    public Thumbnail(Drawing drawing, double width, double height, Paints paints) {
        super(width, height);
        picture = new Picture(drawing);
        paint(paints);
    }

    /// Paints it in other colours.
    public void paint(Paints paints) {
        new BaseLayer(this)
                .paint(
                        picture,
                        Viewport.fitting(picture.bounds(), getWidth(), getHeight(), MARGIN),
                        paints,
                        true);
    }
}
