package io.drydock.app.canvas;

import io.drydock.app.tool.Pointer;
import io.drydock.app.tool.Preview;
import io.drydock.export.drawing.Box;
import io.drydock.export.drawing.TextMeasure;
import io.drydock.export.drawing.TextStyle;
import io.drydock.export.drawing.Token;
import io.drydock.icons.Glyph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// Paints rings, targets, ghosts and words over the drawing, in pixels of the view.
final class OverlayLayer {

    private static final double RADIUS = 8;
    private static final double GHOST_WIDTH = 184;
    private static final double GHOST_HEIGHT = 48;
    private static final double ICON = 24;
    private static final double HATCH = 10;
    private static final double TAG_WIDTH = 280;
    private static final double LINE = 18;

    private final Canvas canvas;
    private final TextMeasure measure;

    OverlayLayer(Canvas canvas, TextMeasure measure) {
        this.canvas = canvas;
        this.measure = measure;
    }

    void paint(Overlay overlay, Viewport viewport, Paints paints) {
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        overlay.targets()
                .forEach(box -> tint(gc, viewport.toView(box), paints.of(Token.ACCENT, 0.10)));
        overlay.marks().forEach(marked -> MarkPainter.paint(gc, marked, viewport, paints));
        overlay.hovered().ifPresent(box -> ring(gc, viewport.toView(box), 1, paints, 0.6));
        overlay.selected().forEach(box -> ring(gc, viewport.toView(box), 2, paints, 1));
        switch (overlay.preview()) {
            case Preview.None _ -> overlay.tip().ifPresent(tip -> tip(gc, tip, paints));
            case Preview.Marquee marquee -> marquee(gc, marquee, viewport, paints);
            case Preview.Ghost ghost -> ghost(gc, overlay, ghost, viewport, paints);
            case Preview.Link link -> link(gc, overlay, link, viewport, paints);
        }
        if (!overlay.banner().isEmpty()) {
            banner(gc, overlay.banner(), paints);
        }
    }

    /// In the middle at the top, where a projector shows it.
    private void banner(GraphicsContext gc, String text, Paints paints) {
        double width = measure.width(text, TextStyle.BODY_STRONG) + 32;
        double left = Math.rint((canvas.getWidth() - width) / 2);
        gc.setFill(paints.of(Token.WARNING));
        gc.fillRoundRect(left, 12, width, 32, 8, 8);
        gc.setFill(paints.of(Token.SURFACE));
        gc.setFont(ScreenFont.of(TextStyle.BODY_STRONG));
        gc.setTextAlign(TextAlignment.LEFT);
        gc.fillText(text, left + 16, 33);
    }

    private static void tint(GraphicsContext gc, Box box, Color color) {
        gc.setFill(color);
        gc.fillRoundRect(box.x(), box.y(), box.width(), box.height(), RADIUS * 2, RADIUS * 2);
    }

    private static void ring(
            GraphicsContext gc, Box box, double width, Paints paints, double opacity) {
        Box around = box.grown(2);
        gc.setStroke(paints.of(Token.ACCENT, opacity));
        gc.setLineWidth(width);
        gc.setLineDashes();
        gc.strokeRoundRect(
                around.x(), around.y(), around.width(), around.height(), RADIUS * 2, RADIUS * 2);
    }

    private static void marquee(
            GraphicsContext gc, Preview.Marquee marquee, Viewport viewport, Paints paints) {
        Box box =
                viewport.toView(
                        new Box(
                                marquee.frame().x(),
                                marquee.frame().y(),
                                marquee.frame().width(),
                                marquee.frame().height()));
        gc.setFill(paints.of(Token.ACCENT, 0.12));
        gc.fillRect(box.x(), box.y(), box.width(), box.height());
        gc.setStroke(paints.of(Token.ACCENT));
        gc.setLineWidth(1);
        gc.setLineDashes();
        gc.strokeRect(
                Math.floor(box.x()) + 0.5,
                Math.floor(box.y()) + 0.5,
                Math.floor(box.width()),
                Math.floor(box.height()));
    }

    private void ghost(
            GraphicsContext gc,
            Overlay overlay,
            Preview.Ghost ghost,
            Viewport viewport,
            Paints paints) {
        boolean allowed = ghost.refusal().isEmpty();
        target(gc, overlay, viewport, paints, allowed);
        card(gc, ghost, paints, allowed);
        refusal(gc, ghost.refusal(), ghost.at(), paints);
    }

    private void link(
            GraphicsContext gc,
            Overlay overlay,
            Preview.Link link,
            Viewport viewport,
            Paints paints) {
        boolean allowed = link.refusal().isEmpty();
        target(gc, overlay, viewport, paints, allowed);
        gc.setStroke(paints.of(allowed ? Token.ACCENT : Token.REFUSED));
        gc.setLineWidth(2);
        gc.setLineDashes(6, 4);
        gc.strokeLine(
                link.start().viewX(), link.start().viewY(), link.at().viewX(), link.at().viewY());
        gc.setLineDashes();
        refusal(gc, link.refusal(), link.at(), paints);
    }

    private static void target(
            GraphicsContext gc,
            Overlay overlay,
            Viewport viewport,
            Paints paints,
            boolean allowed) {
        overlay.target()
                .map(viewport::toView)
                .ifPresent(box -> {
                    if (allowed) {
                        tint(gc, box, paints.of(Token.ACCENT, 0.16));
                        ring(gc, box.grown(-2), 2, paints, 1);
                    } else {
                        hatch(gc, box, paints);
                    }
                });
    }

    private void refusal(GraphicsContext gc, Optional<String> refusal, Pointer at, Paints paints) {
        refusal.ifPresent(reason ->
                tag(gc, reason, at.viewX() + 12, at.viewY() + GHOST_HEIGHT, Token.REFUSED, paints));
    }

    private static void hatch(GraphicsContext gc, Box box, Paints paints) {
        gc.save();
        gc.beginPath();
        gc.rect(box.x(), box.y(), box.width(), box.height());
        gc.clip();
        gc.setFill(paints.of(Token.REFUSED, 0.08));
        gc.fillRect(box.x(), box.y(), box.width(), box.height());
        gc.setStroke(paints.of(Token.REFUSED, 0.55));
        gc.setLineWidth(1.5);
        gc.setLineDashes();
        for (double x = box.x() - box.height(); x < box.right(); x += HATCH) {
            gc.strokeLine(x, box.bottom(), x + box.height(), box.y());
        }
        gc.restore();
        gc.setStroke(paints.of(Token.REFUSED));
        gc.setLineWidth(1.5);
        gc.setLineDashes();
        gc.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), RADIUS * 2, RADIUS * 2);
    }

    private void card(GraphicsContext gc, Preview.Ghost ghost, Paints paints, boolean allowed) {
        double x = Math.rint(ghost.at().viewX() - 24);
        double y = Math.rint(ghost.at().viewY() - GHOST_HEIGHT / 2);
        gc.save();
        gc.setGlobalAlpha(0.92);
        gc.setFill(paints.of(Token.SURFACE));
        gc.fillRoundRect(x, y, GHOST_WIDTH, GHOST_HEIGHT, RADIUS * 2, RADIUS * 2);
        gc.setStroke(paints.of(allowed ? Token.ACCENT : Token.REFUSED));
        gc.setLineWidth(1.5);
        gc.setLineDashes();
        gc.strokeRoundRect(x, y, GHOST_WIDTH, GHOST_HEIGHT, RADIUS * 2, RADIUS * 2);
        Glyph glyph = Glyphs.of(ghost.item());
        GlyphOutline outline = GlyphOutline.of(glyph);
        gc.save();
        gc.translate(x + 12, y + (GHOST_HEIGHT - ICON) / 2);
        gc.scale(ICON / outline.size(), ICON / outline.size());
        gc.setFill(paints.of(Glyphs.paint(ghost.item())));
        gc.beginPath();
        gc.appendSVGPath(outline.path());
        gc.fill();
        gc.restore();
        gc.setFill(paints.of(Token.TEXT));
        gc.setFont(ScreenFont.of(TextStyle.BODY_STRONG));
        gc.setTextAlign(TextAlignment.LEFT);
        gc.fillText(
                measure.fit(ghost.title(), TextStyle.BODY_STRONG, GHOST_WIDTH - 56),
                x + 46,
                y + GHOST_HEIGHT / 2 + 5);
        gc.restore();
    }

    private void tip(GraphicsContext gc, Overlay.Tip tip, Paints paints) {
        tag(gc, tip.text(), tip.viewX() + 14, tip.viewY() + 18, Token.TEXT, paints);
    }

    /// Words in a tag that stays inside the view.
    private void tag(
            GraphicsContext gc, String text, double x, double y, Token edge, Paints paints) {
        List<String> lines = wrap(text);
        double width =
                lines.stream()
                                .mapToDouble(line -> measure.width(line, TextStyle.SMALL))
                                .max()
                                .orElse(0)
                        + 24;
        double height = lines.size() * LINE + 12;
        double left = Math.rint(Math.clamp(x, 4, Math.max(4, canvas.getWidth() - width - 4)));
        double top = Math.rint(Math.clamp(y, 4, Math.max(4, canvas.getHeight() - height - 4)));
        gc.setFill(paints.of(Token.SURFACE));
        gc.fillRoundRect(left, top, width, height, 8, 8);
        gc.setStroke(paints.of(edge, edge == Token.TEXT ? 0.3 : 1));
        gc.setLineWidth(1);
        gc.setLineDashes();
        gc.strokeRoundRect(left + 0.5, top + 0.5, width - 1, height - 1, 8, 8);
        gc.setFill(paints.of(Token.TEXT));
        gc.setFont(ScreenFont.of(TextStyle.SMALL));
        gc.setTextAlign(TextAlignment.LEFT);
        for (int n = 0; n < lines.size(); n++) {
            gc.fillText(lines.get(n), left + 12, top + 6 + n * LINE + 13);
        }
    }

    private List<String> wrap(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && measure.width(longer, TextStyle.SMALL) > TAG_WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
