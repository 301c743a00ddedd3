package io.drydock.export.png;

import io.drydock.export.drawing.Drawing;
import io.drydock.export.drawing.Theme;
import io.drydock.export.drawing.Token;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Paints a drawing into a PNG file. It needs no screen; the same drawing gives the same bytes on
/// the same Java.
public final class PngWriter {
    /// The longest side in pixels, so that a slip in the scale does not fill the memory.
    public static final int LONGEST_SIDE = 16_000;

    private PngWriter() {}

    /// The bytes of a PNG file.
    ///
    /// @param scale pixels of the file for one of the drawing, above 0; less is used where a side
    ///   would be longer than [#LONGEST_SIDE]
    public static byte[] write(Drawing drawing, Theme theme, double scale) {
        if (!(scale > 0)) {
            throw new IllegalArgumentException("The scale must be above 0, not " + scale);
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(paint(drawing, theme, scale), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage paint(Drawing drawing, Theme theme, double wanted) {
        double longest = Math.max(1, Math.max(drawing.width(), drawing.height()));
        double scale = Math.min(wanted, LONGEST_SIDE / longest);
        int width = (int) Math.max(1, Math.ceil(drawing.width() * scale));
        int height = (int) Math.max(1, Math.ceil(drawing.height() * scale));
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(ShapePainter.awt(theme.color(Token.CANVAS)));
        graphics.fillRect(0, 0, width, height);
        graphics.scale(scale, scale);
        new ShapePainter(graphics, theme).paint(drawing.shapes());
        graphics.dispose();
        return image;
    }
}
