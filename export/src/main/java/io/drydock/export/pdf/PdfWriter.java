package io.drydock.export.pdf;

import io.drydock.export.drawing.BundledFont;
import io.drydock.export.drawing.Drawing;
import io.drydock.export.drawing.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/// Spells a drawing as a PDF of one page, as large as the drawing, with lines and words instead of
/// pixels. The same drawing gives the same bytes.
public final class PdfWriter {
    /// A pixel is a 96th of an inch, a PDF's unit a 72nd.
    private static final float POINTS_PER_PIXEL = 0.75f;

    /// The longest side of a page that every reader shows, in points.
    private static final float LONGEST_SIDE = 14_400;

    private PdfWriter() {}

    /// The bytes of a PDF file. A drawing too large for a page is made smaller.
    public static byte[] write(Drawing drawing, Theme theme) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            // Otherwise the time of day goes into the file's identifier.
            document.setDocumentId(0L);
            document.getDocumentInformation().setTitle(drawing.title());
            document.getDocumentCatalog().setLanguage("en");
            addPage(document, drawing, theme);
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void addPage(PDDocument document, Drawing drawing, Theme theme)
            throws IOException {
        double longest = Math.max(drawing.width(), drawing.height());
        float scale = (float) Math.min(POINTS_PER_PIXEL, LONGEST_SIDE / longest);
        float width = (float) drawing.width() * scale;
        float height = (float) drawing.height() * scale;
        var page = new PDPage(new PDRectangle(width, height));
        document.addPage(page);
        PDFont regular = font(document, BundledFont.get().regular());
        PDFont strong = font(document, BundledFont.get().strong());
        try (var content = new PDPageContentStream(document, page)) {
            content.transform(new Matrix(scale, 0, 0, -scale, 0, height));
            var painter = new PdfPainter(content, theme, regular, strong);
            painter.background(drawing);
            painter.paint(drawing.shapes());
        }
    }

    private static PDFont font(PDDocument document, InputStream file) throws IOException {
        try (file) {
            return PDType0Font.load(document, file, true);
        }
    }
}
