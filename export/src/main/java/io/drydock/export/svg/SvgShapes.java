package io.drydock.export.svg;

import io.drydock.export.drawing.Box;
import io.drydock.export.drawing.PathStep;
import io.drydock.export.drawing.Rgba;
import io.drydock.export.drawing.RoundedPath;
import io.drydock.export.drawing.Shape;
import io.drydock.export.drawing.TextStyle;
import io.drydock.export.drawing.Theme;
import io.drydock.export.drawing.Token;
import io.drydock.icons.Glyph;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Spells shapes as SVG elements and notes which glyphs and characters they need.
final class SvgShapes {
    private final Theme theme;
    private final StringBuilder out = new StringBuilder(64_000);
    private final Set<Glyph> glyphs = EnumSet.noneOf(Glyph.class);
    private final Set<Integer> characters = new TreeSet<>();
    private int depth = 1;

    SvgShapes(Theme theme) {
        this.theme = theme;
    }

    Set<Glyph> glyphs() {
        return glyphs;
    }

    Set<Integer> characters() {
        return characters;
    }

    void appendTo(StringBuilder target) {
        target.append(out);
    }

    void append(List<Shape> shapes) {
        for (Shape shape : shapes) {
            indent();
            switch (shape) {
                case Shape.Rectangle rectangle -> append(rectangle);
                case Shape.Text text -> append(text);
                case Shape.Line line -> append(line);
                case Shape.Polygon polygon -> append(polygon);
                case Shape.Disc disc -> append(disc);
                case Shape.Icon icon -> append(icon);
                case Shape.Group group -> append(group);
            }
        }
    }

    /// The identifier of a glyph's symbol.
    static String symbol(Glyph glyph) {
        return "glyph-" + glyph.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static void appendPaint(StringBuilder out, String attribute, Rgba color) {
        out.append(' ').append(attribute).append("=\"").append(color.hex()).append('"');
        if (!color.isOpaque()) {
            number(out, attribute + "-opacity", color.alpha());
        }
    }

    private void append(Shape.Rectangle rectangle) {
        out.append("<rect");
        place(rectangle.box());
        if (rectangle.radius() > 0) {
            number(out, "rx", rectangle.radius());
        }
        fill(rectangle.fill());
        rectangle.stroke().ifPresent(this::stroke);
        out.append("/>\n");
    }

    private void append(Shape.Text text) {
        text.text().codePoints().forEach(characters::add);
        out.append("<text");
        number(out, "x", text.x());
        number(out, "y", text.baseline());
        TextStyle style = text.style();
        number(out, "font-size", style.size());
        if (style.strong()) {
            out.append(" font-weight=\"600\"");
        }
        switch (text.anchor()) {
            case START -> {}
            case MIDDLE -> out.append(" text-anchor=\"middle\"");
            case END -> out.append(" text-anchor=\"end\"");
        }
        appendPaint(out, "fill", theme.color(text.paint()));
        out.append('>');
        SvgText.escape(out, text.text());
        out.append("</text>\n");
    }

    private void append(Shape.Line line) {
        out.append("<path d=\"");
        RoundedPath.of(line).forEach(this::step);
        out.append("\" fill=\"none\"");
        stroke(line.stroke());
        out.append("/>\n");
        List<Shape.Point> head = RoundedPath.arrowHead(line);
        if (!head.isEmpty()) {
            indent();
            outline(head, line.stroke().paint());
        }
    }

    private void append(Shape.Polygon polygon) {
        outline(polygon.points(), polygon.fill());
    }

    private void append(Shape.Disc disc) {
        out.append("<circle");
        number(out, "cx", disc.centerX());
        number(out, "cy", disc.centerY());
        number(out, "r", disc.radius());
        appendPaint(out, "fill", theme.color(disc.fill()));
        out.append("/>\n");
    }

    private void append(Shape.Icon icon) {
        glyphs.add(icon.glyph());
        out.append("<use href=\"#").append(symbol(icon.glyph())).append('"');
        place(icon.box());
        appendPaint(out, "fill", theme.color(icon.paint()));
        out.append("/>\n");
    }

    private void append(Shape.Group group) {
        out.append("<g id=\"");
        SvgText.identifier(out, group.id());
        out.append("\" class=\"").append(group.role().name().toLowerCase(Locale.ROOT));
        out.append("\">\n");
        depth++;
        if (!group.title().isEmpty()) {
            indent();
            out.append("<title>");
            SvgText.escape(out, group.title());
            out.append("</title>\n");
        }
        append(group.shapes());
        depth--;
        indent();
        out.append("</g>\n");
    }

    private void outline(List<Shape.Point> points, Token fill) {
        out.append("<path d=\"");
        for (int i = 0; i < points.size(); i++) {
            command(i == 0 ? 'M' : 'L', points.get(i).x(), points.get(i).y());
        }
        out.append("Z\"");
        appendPaint(out, "fill", theme.color(fill));
        out.append("/>\n");
    }

    private void step(PathStep step) {
        switch (step) {
            case PathStep.MoveTo(double x, double y) -> command('M', x, y);
            case PathStep.LineTo(double x, double y) -> command('L', x, y);
            case PathStep.QuadTo(double cx, double cy, double x, double y) ->
                    command('Q', cx, cy, x, y);
            case PathStep.CurveTo(
                            double c1x,
                            double c1y,
                            double c2x,
                            double c2y,
                            double x,
                            double y) ->
                    command('C', c1x, c1y, c2x, c2y, x, y);
            case PathStep.Close() -> out.append('Z');
        }
    }

    private void command(char letter, double... numbers) {
        out.append(letter);
        for (int i = 0; i < numbers.length; i++) {
            if (i > 0) {
                out.append(' ');
            }
            SvgText.number(out, numbers[i]);
        }
    }

    private void place(Box box) {
        number(out, "x", box.x());
        number(out, "y", box.y());
        number(out, "width", box.width());
        number(out, "height", box.height());
    }

    private void fill(Optional<Token> fill) {
        fill.ifPresentOrElse(
                token -> appendPaint(out, "fill", theme.color(token)),
                () -> out.append(" fill=\"none\""));
    }

    private void stroke(Shape.Stroke stroke) {
        appendPaint(out, "stroke", theme.color(stroke.paint()));
        number(out, "stroke-width", stroke.width());
        if (!stroke.dash().isEmpty()) {
            out.append(" stroke-dasharray=\"");
            for (int i = 0; i < stroke.dash().size(); i++) {
                if (i > 0) {
                    out.append(' ');
                }
                SvgText.number(out, stroke.dash().get(i));
            }
            out.append('"');
        }
    }

    private static void number(StringBuilder out, String attribute, double value) {
        out.append(' ').append(attribute).append("=\"");
        SvgText.number(out, value);
        out.append('"');
    }

    private void indent() {
        out.repeat("  ", depth);
    }
}
