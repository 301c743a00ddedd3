package io.drydock.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.drydock.export.drawing.Drawing;
import io.drydock.export.drawing.SampleDrawing;
import io.drydock.export.drawing.Shape;
import io.drydock.export.drawing.TextStyle;
import io.drydock.export.drawing.Theme;
import io.drydock.export.drawing.Token;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfWriterTest {
    @Test
    void sameDrawingSameBytes() throws IOException {
        byte[] file = PdfWriter.write(SampleDrawing.everything(), Theme.PRINT);
        assertThat(PdfWriter.write(SampleDrawing.everything(), Theme.PRINT)).isEqualTo(file);
        assertThat(file.length).isLessThan(120_000);
        // For a person to look at.
        Path folder = Files.createDirectories(Path.of("target/pictures"));
        Files.write(folder.resolve("PRINT.pdf"), file);
    }

    @Test
    void pageIsAsLargeAsTheDrawing() throws IOException {
        try (PDDocument document = read(new Drawing("A title", 400, 200, List.of()))) {
            var page = document.getPage(0).getMediaBox();
            assertThat(page.getWidth()).isCloseTo(300, within(0.01f));
            assertThat(page.getHeight()).isCloseTo(150, within(0.01f));
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("A title");
        }
    }

    @Test
    void wordsStayWords() throws IOException {
        var text =
                new Shape.Text(
                        20,
                        40,
                        "Z\u00fcrich \u0416 10.0.1.0/24 \u6f22",
                        TextStyle.BODY,
                        Shape.Anchor.START,
                        Token.TEXT);
        try (PDDocument document = read(new Drawing("", 400, 200, List.of(text)))) {
            assertThat(new PDFTextStripper().getText(document).strip())
                    .isEqualTo("Z\u00fcrich \u0416 10.0.1.0/24 ?");
        }
    }

    @Test
    void colourAndPlace() throws IOException {
        var disc = new Shape.Disc(20, 30, 8, Token.ACCENT);
        try (PDDocument document = read(new Drawing("", 100, 100, List.of(disc)))) {
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, 96);
            assertThat(hex(picture, 20, 30)).isEqualTo(Theme.LIGHT.color(Token.ACCENT).hex());
            assertThat(hex(picture, 20, 70)).isEqualTo(Theme.LIGHT.color(Token.CANVAS).hex());
        }
    }

    private static String hex(BufferedImage picture, int x, int y) {
        return String.format("#%06x", picture.getRGB(x, y) & 0xffffff);
    }

    private static PDDocument read(Drawing drawing) throws IOException {
        return Loader.loadPDF(PdfWriter.write(drawing, Theme.LIGHT));
    }
}
