package io.drydock.export.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.export.drawing.Box;
import io.drydock.export.drawing.BundledFont;
import io.drydock.export.drawing.Drawing;
import io.drydock.export.drawing.SampleDrawing;
import io.drydock.export.drawing.Shape;
import io.drydock.export.drawing.TextStyle;
import io.drydock.export.drawing.Theme;
import io.drydock.export.drawing.Token;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PngWriterTest {
    @ParameterizedTest
    @EnumSource(Theme.class)
    void sameDrawingSameBytes(Theme theme) throws IOException {
        Drawing drawing = SampleDrawing.everything();
        byte[] picture = PngWriter.write(drawing, theme, 1);
        assertThat(PngWriter.write(drawing, theme, 1)).isEqualTo(picture);
        // For a person to look at.
        Files.write(
                Files.createDirectories(Path.of("target/pictures")).resolve(theme + ".png"),
                picture);
    }

    @Test
    void scaleMakesMorePixels() throws IOException {
        var drawing = new Drawing("", 100, 50, List.of());
        BufferedImage picture = read(drawing, 2);
        assertThat(picture.getWidth()).isEqualTo(200);
        assertThat(picture.getHeight()).isEqualTo(100);
    }

    @Test
    void hugeScaleIsLimited() throws IOException {
        var drawing = new Drawing("", 100, 1, List.of());
        assertThat(read(drawing, 1000).getWidth()).isEqualTo(PngWriter.LONGEST_SIDE);
    }

    @Test
    void scaleMustBeAboveZero() {
        var drawing = new Drawing("", 10, 10, List.of());
        assertThatThrownBy(() -> PngWriter.write(drawing, Theme.LIGHT, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PngWriter.write(drawing, Theme.LIGHT, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rectangleIsPaintedInItsColour() throws IOException {
        var rectangle =
                new Shape.Rectangle(
                        new Box(2, 2, 6, 6), 0, Optional.of(Token.ACCENT), Optional.empty());
        BufferedImage picture = read(new Drawing("", 10, 10, List.of(rectangle)), 1);
        assertThat(hex(picture, 5, 5)).isEqualTo(Theme.LIGHT.color(Token.ACCENT).hex());
        assertThat(hex(picture, 1, 5)).isEqualTo(Theme.LIGHT.color(Token.CANVAS).hex());
    }

    @Test
    void textIsAsWideAsMeasured() throws IOException {
        String words = "HHHHHHHHHH";
        double width = BundledFont.get().width(words, TextStyle.TITLE);
        var text = new Shape.Text(200, 30, words, TextStyle.TITLE, Shape.Anchor.END, Token.TEXT);
        BufferedImage picture = read(new Drawing("", 210, 40, List.of(text)), 1);
        int first = 0;
        while (isEmpty(picture, first)) {
            first++;
        }
        // The letter's own margin is about a tenth of its width.
        assertThat(200 - width).isBetween(first - 3.0, first + 0.0);
    }

    @Test
    void lettersTheFontLacks() throws IOException {
        var text =
                new Shape.Text(
                        5,
                        30,
                        "\u0007\u6f22\ud83d\ude00",
                        TextStyle.TITLE,
                        Shape.Anchor.START,
                        Token.TEXT);
        assertThat(read(new Drawing("", 100, 40, List.of(text)), 1).getWidth()).isEqualTo(100);
    }

    private static boolean isEmpty(BufferedImage picture, int x) {
        String canvas = Theme.LIGHT.color(Token.CANVAS).hex();
        for (int y = 0; y < picture.getHeight(); y++) {
            if (!hex(picture, x, y).equals(canvas)) {
                return false;
            }
        }
        return true;
    }

    private static String hex(BufferedImage picture, int x, int y) {
        return String.format("#%06x", picture.getRGB(x, y) & 0xffffff);
    }

    private static BufferedImage read(Drawing drawing, double scale) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(PngWriter.write(drawing, Theme.LIGHT, scale)));
    }
}
