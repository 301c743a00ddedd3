package io.drydock.export.svg;

import io.drydock.export.drawing.Drawing;
import io.drydock.export.drawing.FontSubset;
import io.drydock.export.drawing.Theme;
import io.drydock.export.drawing.Token;
import io.drydock.icons.Glyph;
import io.drydock.icons.IconCatalog;

/// Spells a drawing as one SVG file that needs nothing else: font and icons are in it.
///
/// Groups keep the identifiers and titles of the elements they show, so a page can link to them and
/// a screen reader can tell them. The same drawing gives the same bytes.
public final class SvgWriter {
    /// Not the font's own name: a copy on the reader's machine may be another edition of it.
    private static final String FAMILY =
            "'Drydock Sans', 'IBM Plex Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

    private SvgWriter() {}

    /// The text of an SVG file, in UTF-8 when written out.
    public static String write(Drawing drawing, Theme theme) {
        var shapes = new SvgShapes(theme);
        shapes.append(drawing.shapes());
        var out = new StringBuilder(160_000);
        appendHead(out, drawing, theme);
        shapes.appendTo(out);
        appendSymbols(out, shapes);
        appendFont(out, shapes);
        return out.append("</svg>\n").toString();
    }

    private static void appendHead(StringBuilder out, Drawing drawing, Theme theme) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"");
        SvgText.number(out, drawing.width());
        out.append("\" height=\"");
        SvgText.number(out, drawing.height());
        out.append("\" viewBox=\"0 0 ");
        SvgText.number(out, drawing.width());
        out.append(' ');
        SvgText.number(out, drawing.height());
        out.append("\" role=\"img\" aria-labelledby=\"drawing-title drawing-description\"");
        out.append(" font-family=\"").append(FAMILY).append("\" font-kerning=\"none\">\n");
        out.append("  <title id=\"drawing-title\">");
        SvgText.escape(out, drawing.title());
        out.append("</title>\n  <desc id=\"drawing-description\">");
        SvgText.escape(out, Description.of(drawing));
        out.append("</desc>\n  <rect width=\"100%\" height=\"100%\"");
        SvgShapes.appendPaint(out, "fill", theme.color(Token.CANVAS));
        out.append("/>\n");
    }

    private static void appendSymbols(StringBuilder out, SvgShapes shapes) {
        if (shapes.glyphs().isEmpty()) {
            return;
        }
        out.append("  <defs>\n");
        for (Glyph glyph : shapes.glyphs()) {
            out.append("    <symbol id=\"").append(SvgShapes.symbol(glyph));
            out.append("\" viewBox=\"0 0 24 24\">\n      <path d=\"");
            out.append(IconCatalog.outline(glyph)).append("\"/>\n    </symbol>\n");
        }
        out.append("  </defs>\n");
    }

    /// Last, so that a person who opens the file sees the picture before the font.
    private static void appendFont(StringBuilder out, SvgShapes shapes) {
        if (shapes.characters().isEmpty()) {
            return;
        }
        out.append("  <style>\n");
        appendFace(out, 400, FontSubset.regular(shapes.characters()));
        appendFace(out, 600, FontSubset.strong(shapes.characters()));
        out.append("  </style>\n");
    }

    private static void appendFace(StringBuilder out, int weight, String base64) {
        out.append("    @font-face { font-family: 'Drydock Sans'; font-weight: ").append(weight);
        out.append("; src: url(data:font/ttf;base64,").append(base64);
        out.append(") format('truetype'); }\n");
    }
}
