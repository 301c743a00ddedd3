package io.drydock.app.canvas;

import io.drydock.export.drawing.Box;
import io.drydock.export.drawing.Shape;
import io.drydock.export.drawing.Shape.Group;
import io.drydock.export.drawing.Shape.Role;
import io.drydock.export.drawing.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/// Paints what of the drawing is in view: nodes as bitmaps, everything else directly, and nodes as
/// plain boxes where they are too small to read.
final class BaseLayer {

    /// A card lower than this many pixels is a plain box.
    private static final double READABLE = 14;

    /// Text of containers below this zoom would be specks.
    private static final double TEXT_ZOOM = 0.3;

    /// A badge stays legible in the whole picture: it shrinks no further than this.
    private static final double SMALLEST_BADGE = 0.7;

    private final Canvas canvas;
    private final SpriteCache sprites = new SpriteCache();

    BaseLayer(Canvas canvas) {
        this.canvas = canvas;
    }

    /// Forgets cached bitmaps.
    void forget() {
        sprites.clear();
    }

    /// Paints what is in view.
    ///
    /// @param settled whether the zoom has stopped changing; until then bitmaps are stretched
    void paint(Picture picture, Viewport viewport, Paints paints, boolean settled) {
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.setTransform(1, 0, 0, 1, 0, 0);
        gc.setFill(paints.of(Token.CANVAS));
        gc.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        List<Group> visible =
                picture.touching(viewport.visible(canvas.getWidth(), canvas.getHeight()).grown(8));
        prepareSprites(visible, viewport, paints, settled);
        gc.save();
        gc.translate(viewport.left(), viewport.top());
        gc.scale(viewport.zoom(), viewport.zoom());
        Painter painter = new Painter(gc, paints);
        for (Group group : visible) {
            paint(gc, painter, group, viewport, paints);
        }
        gc.restore();
    }

    private void prepareSprites(
            List<Group> visible, Viewport viewport, Paints paints, boolean settled) {
        sprites.use(viewport.zoom(), settled);
        List<Group> missing = new ArrayList<>();
        for (Group group : visible) {
            if (isSprite(group, viewport) && sprites.get(group).isEmpty()) {
                missing.add(group);
            }
        }
        if (!missing.isEmpty()) {
            sprites.make(missing, paints);
        }
    }

    private static boolean isSprite(Group group, Viewport viewport) {
        return group.role() == Role.NODE && group.bounds().height() * viewport.zoom() >= READABLE;
    }

    private void paint(
            GraphicsContext gc, Painter painter, Group group, Viewport viewport, Paints paints) {
        if (group.role() == Role.BADGE && viewport.zoom() < SMALLEST_BADGE) {
            enlarged(gc, painter, group, SMALLEST_BADGE / viewport.zoom());
        } else if (group.role() == Role.NODE) {
            Optional<SpriteCache.Sprite> sprite =
                    isSprite(group, viewport) ? sprites.get(group) : Optional.empty();
            if (sprite.isPresent()) {
                copy(gc, sprite.get(), group, viewport);
            } else if (group.bounds().height() * viewport.zoom() >= READABLE) {
                // Larger than a sheet: a single one, painted as it is.
                painter.paint(group);
            } else {
                plain(gc, group, paints);
            }
        } else if (viewport.zoom() >= TEXT_ZOOM) {
            painter.paint(group);
        } else {
            group.shapes().stream()
                    .filter(shape -> !(shape instanceof Shape.Text))
                    .forEach(painter::paint);
        }
    }

    private static void enlarged(GraphicsContext gc, Painter painter, Group group, double scale) {
        Box box = group.bounds();
        gc.save();
        gc.translate(box.centerX(), box.centerY());
        gc.scale(scale, scale);
        gc.translate(-box.centerX(), -box.centerY());
        painter.paint(group);
        gc.restore();
    }

    private void copy(
            GraphicsContext gc, SpriteCache.Sprite sprite, Group group, Viewport viewport) {
        Box area = viewport.toView(SpriteCache.area(group));
        double stretch = viewport.zoom() / sprites.scale();
        gc.save();
        gc.setTransform(1, 0, 0, 1, 0, 0);
        gc.drawImage(
                sprite.sheet(),
                sprite.x(),
                sprite.y(),
                sprite.width(),
                sprite.height(),
                Math.rint(area.x()),
                Math.rint(area.y()),
                sprite.width() * stretch,
                sprite.height() * stretch);
        gc.restore();
    }

    /// A card's outline with a bar in the colour of its glyph.
    private static void plain(GraphicsContext gc, Group group, Paints paints) {
        Box box = group.bounds();
        gc.setFill(paints.of(Token.SURFACE));
        gc.fillRect(box.x(), box.y(), box.width(), box.height());
        gc.setFill(paints.of(glyphPaint(group.shapes()).orElse(Token.CARD_BORDER)));
        gc.fillRect(box.x(), box.y(), box.height() / 2, box.height());
    }

    /// WSO2 cards have a white glyph on a coloured square, others a coloured glyph.
    private static Optional<Token> glyphPaint(List<Shape> shapes) {
        return shapes.stream().flatMap(shape -> category(shape).stream()).findFirst();
    }

    private static Optional<Token> category(Shape shape) {
        return switch (shape) {
            case Shape.Icon icon -> Optional.of(icon.paint()).filter(BaseLayer::isCategory);
            case Shape.Rectangle rectangle -> rectangle.fill().filter(BaseLayer::isCategory);
            case Shape.Group group -> glyphPaint(group.shapes());
            case Shape.Text _, Shape.Line _, Shape.Polygon _, Shape.Disc _ -> Optional.empty();
        };
    }

    private static boolean isCategory(Token token) {
        return token.name().startsWith("CATEGORY");
    }
}
