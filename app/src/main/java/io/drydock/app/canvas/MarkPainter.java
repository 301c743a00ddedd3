package io.drydock.app.canvas;

import io.drydock.app.deploy.session.Mark;
import io.drydock.export.drawing.Box;
import io.drydock.export.drawing.Token;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;

/// Paints how far a deployment is: a ring around the node and a round badge at its upper right
/// corner. Shape and colour say the same, so that either is enough.
final class MarkPainter {

    private static final double RING = 2;
    private static final double RADIUS = 8;
    private static final double BADGE = 11;
    private static final double SMALLEST_BADGE = 6;

    private MarkPainter() {}

    static void paint(GraphicsContext gc, Overlay.Marked marked, Viewport viewport, Paints paints) {
        Box box = viewport.toView(marked.box()).grown(1);
        Color color = paints.of(token(marked.mark()));
        boolean absent = marked.mark() == Mark.GONE || marked.mark() == Mark.GIVEN_UP;
        gc.save();
        gc.setStroke(color);
        gc.setLineWidth(absent ? RING / 2 : RING);
        gc.setLineDashes(isSettled(marked.mark()) ? new double[0] : new double[] {6, 4});
        gc.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), RADIUS * 2, RADIUS * 2);
        gc.setLineDashes();
        double radius = Math.max(SMALLEST_BADGE, BADGE * Math.min(1, viewport.zoom()));
        double x = box.right() - radius * 0.6;
        double y = box.y() + radius * 0.6;
        gc.setFill(color);
        gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        gc.setStroke(paints.of(Token.SURFACE));
        gc.setLineCap(StrokeLineCap.ROUND);
        gc.setLineWidth(Math.max(1.5, radius / 5));
        sign(gc, marked.mark(), x, y, radius * 0.45);
        gc.restore();
    }

    private static boolean isSettled(Mark mark) {
        return switch (mark) {
            case DONE, FAILED, DRIFTED -> true;
            case TO_ADD, TO_CHANGE, TO_REPLACE, TO_DELETE, RUNNING, GIVEN_UP, LEAVING, GONE ->
                    false;
        };
    }

    private static Token token(Mark mark) {
        return switch (mark) {
            case DONE -> Token.SUCCESS;
            case FAILED, TO_DELETE -> Token.ERROR;
            case TO_REPLACE, LEAVING, DRIFTED -> Token.WARNING;
            case TO_ADD, TO_CHANGE, RUNNING -> Token.ACCENT;
            case GIVEN_UP, GONE -> Token.TEXT_MUTED;
        };
    }

    /// @param arm half the size of the sign, in pixels
    private static void sign(GraphicsContext gc, Mark mark, double x, double y, double arm) {
        switch (mark) {
            case DONE -> {
                gc.strokeLine(x - arm, y, x - arm * 0.2, y + arm * 0.8);
                gc.strokeLine(x - arm * 0.2, y + arm * 0.8, x + arm, y - arm * 0.8);
            }
            case FAILED -> {
                gc.strokeLine(x - arm, y - arm, x + arm, y + arm);
                gc.strokeLine(x - arm, y + arm, x + arm, y - arm);
            }
            case TO_ADD -> {
                gc.strokeLine(x - arm, y, x + arm, y);
                gc.strokeLine(x, y - arm, x, y + arm);
            }
            case RUNNING, TO_CHANGE -> {
                for (double dot = -1; dot <= 1; dot++) {
                    gc.strokeLine(x + dot * arm, y, x + dot * arm, y);
                }
            }
            case TO_REPLACE, LEAVING -> {
                gc.strokeLine(x + arm, y, x - arm, y);
                gc.strokeLine(x - arm, y, x, y - arm);
                gc.strokeLine(x - arm, y, x, y + arm);
            }
            case DRIFTED -> {
                gc.strokeLine(x, y - arm, x, y + arm * 0.2);
                gc.strokeLine(x, y + arm, x, y + arm);
            }
            case TO_DELETE, GIVEN_UP, GONE -> gc.strokeLine(x - arm, y, x + arm, y);
        }
    }
}
