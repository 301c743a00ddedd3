package io.drydock.app.canvas;

import io.drydock.export.drawing.Box;
import io.drydock.export.drawing.Shape.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// Bitmaps of groups at one zoom. Text is what costs time on a canvas; a bitmap is copied in no
/// time.
///
/// Bitmaps are made many at once: they are painted side by side on a sheet and the sheet is
/// captured, because capturing costs more than painting.
final class SpriteCache {

    /// Shadows and rings reach this far beyond a group's bounds, in pixels at 100 %.
    private static final double BLEED = 8;

    private static final int SHEET = 1024;
    private static final int MOST_SHEETS = 24;
    private static final double MOST_STRETCH = 1.6;

    /// A place on a sheet.
    ///
    /// @param sheet the captured image
    /// @param x its left edge there
    /// @param y its top edge there
    /// @param width its width
    /// @param height its height
    record Sprite(WritableImage sheet, double x, double y, double width, double height) {}

    /// By identity: what did not change is the same object from drawing to drawing, and to compare
    /// groups shape by shape in every frame would cost more than to paint them.
    private final IdentityHashMap<Group, Sprite> sprites = new IdentityHashMap<>();

    private final SnapshotParameters transparent = new SnapshotParameters();
    private double scale;
    private int sheets;

    SpriteCache() {
        transparent.setFill(Color.TRANSPARENT);
    }

    /// Forgets everything, as when the theme changes.
    void clear() {
        sprites.clear();
        sheets = 0;
    }

    /// Prepares for a scale. Bitmaps of another one are thrown away; while the scale is still
    /// changing they are kept and stretched, as long as that looks tolerable.
    ///
    /// @param wanted pixels of the screen for a pixel of the drawing
    /// @param settled whether the scale has stopped changing
    void use(double wanted, boolean settled) {
        double stretch = scale == 0 ? 0 : wanted / scale;
        boolean tolerable = !settled && stretch > 1 / MOST_STRETCH && stretch < MOST_STRETCH;
        if ((wanted != scale && !tolerable) || sheets > MOST_SHEETS) {
            clear();
            scale = wanted;
        }
    }

    /// Pixels of a bitmap for a pixel of the drawing.
    double scale() {
        return scale;
    }

    Optional<Sprite> get(Group group) {
        return Optional.ofNullable(sprites.get(group));
    }

    /// Where a group's bitmap lies in the drawing.
    static Box area(Group group) {
        return group.bounds().grown(BLEED);
    }

    /// Makes the bitmaps of these groups.
    void make(List<Group> groups, Paints paints) {
        List<Group> row = new ArrayList<>(groups);
        while (!row.isEmpty()) {
            int made = sheet(row, paints);
            if (made == 0) {
                return;
            }
            row.subList(0, made).clear();
        }
    }

    private int sheet(List<Group> groups, Paints paints) {
        Canvas canvas = new Canvas(SHEET, SHEET);
        GraphicsContext gc = canvas.getGraphicsContext2D();
        Map<Group, Rectangle2D> places = new HashMap<>();
        double x = 0;
        double y = 0;
        double rowHeight = 0;
        int made = 0;
        for (Group group : groups) {
            Box area = area(group);
            double width = Math.ceil(area.width() * scale) + 1;
            double height = Math.ceil(area.height() * scale) + 1;
            if (x + width > SHEET) {
                x = 0;
                y += rowHeight;
                rowHeight = 0;
            }
            if (width > SHEET || y + height > SHEET) {
                break;
            }
            paint(gc, group, area, x, y, paints);
            places.put(group, new Rectangle2D(x, y, width, height));
            x += width;
            rowHeight = Math.max(rowHeight, height);
            made++;
        }
        if (made > 0) {
            int used = (int) Math.min(SHEET, Math.ceil(y + rowHeight));
            transparent.setViewport(new Rectangle2D(0, 0, SHEET, used));
            WritableImage image = canvas.snapshot(transparent, null);
            sheets++;
            places.forEach((group, place) ->
                    sprites.put(
                            group,
                            new Sprite(
                                    image,
                                    place.getMinX(),
                                    place.getMinY(),
                                    place.getWidth(),
                                    place.getHeight())));
        }
        return made;
    }

    private void paint(
            GraphicsContext gc, Group group, Box area, double x, double y, Paints paints) {
        gc.save();
        gc.translate(x, y);
        gc.scale(scale, scale);
        gc.translate(-area.x(), -area.y());
        new Painter(gc, paints).paint(group);
        gc.restore();
    }
}
