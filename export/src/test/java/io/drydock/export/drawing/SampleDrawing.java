package io.drydock.export.drawing;

import io.drydock.export.drawing.Shape.Anchor;
import io.drydock.export.drawing.Shape.Group;
import io.drydock.export.drawing.Shape.Icon;
import io.drydock.export.drawing.Shape.Line;
import io.drydock.export.drawing.Shape.Point;
import io.drydock.export.drawing.Shape.Polygon;
import io.drydock.export.drawing.Shape.Rectangle;
import io.drydock.export.drawing.Shape.Role;
import io.drydock.export.drawing.Shape.Stroke;
import io.drydock.export.drawing.Shape.Text;
import io.drydock.icons.Glyph;
import io.drydock.icons.IconCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A drawing with every kind of shape, every glyph, every tier tint and every kind of link, to test
/// painters with and to look at. It is no layout.
public final class SampleDrawing {
    private static final int COLUMNS = 8;
    private static final double STEP_X = 184;
    private static final double STEP_Y = 112;

    private SampleDrawing() {}

    public static Drawing everything() {
        var shapes = new ArrayList<Shape>();
        Token[] tiers = {
            Token.TIER_PUBLIC, Token.TIER_APPLICATION, Token.TIER_DATABASE, Token.TIER_MANAGEMENT
        };
        int rows = (Glyph.values().length + COLUMNS - 1) / COLUMNS;
        double width = 48 + COLUMNS * STEP_X;
        double height = 112 + rows * STEP_Y;
        shapes.add(text(24, 36, "A sample, and no design", TextStyle.TITLE, Token.TEXT));
        for (int row = 0; row < rows; row++) {
            var band = new Box(16, 56 + row * STEP_Y, width - 32, STEP_Y);
            shapes.add(fill(band, 0, tiers[row % tiers.length]));
            Box subnet = band.grown(-6);
            shapes.add(
                    new Rectangle(
                            subnet,
                            8,
                            Optional.of(Token.SUBNET_FILL),
                            Optional.of(
                                    row % 2 == 0
                                            ? Stroke.dashed(Token.ZONE_BORDER, 1)
                                            : Stroke.solid(Token.SUBNET_BORDER, 1))));
            shapes.add(
                    text(
                            32,
                            subnet.y() + 16,
                            "10.0." + row + ".0/24",
                            TextStyle.SMALL,
                            Token.TEXT_MUTED));
        }
        Glyph[] glyphs = Glyph.values();
        for (int i = 0; i < glyphs.length; i++) {
            shapes.add(card(glyphs[i], i % COLUMNS, i / COLUMNS));
        }
        Token[] links = {
            Token.LINK_CLIENT,
            Token.LINK_CONTROL,
            Token.LINK_EVENTS,
            Token.LINK_DATA,
            Token.LINK_MANAGEMENT
        };
        for (int i = 0; i < links.length; i++) {
            shapes.add(link(i, links[i]));
        }
        return new Drawing("Sample", width, height, shapes);
    }

    private static Group card(Glyph glyph, int column, int row) {
        var box = new Box(32 + column * STEP_X, 88 + row * STEP_Y, 160, 56);
        Token paint = Token.of(IconCatalog.category(glyph));
        String name = glyph.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        BundledFont font = BundledFont.get();
        var badge = new Shape.Disc(box.right() - 2, box.y() + 2, 8, Token.WARNING);
        List<Shape> shapes =
                List.of(
                        fill(
                                new Box(box.x(), box.y() + 2, box.width(), box.height()),
                                8,
                                Token.SHADOW),
                        new Rectangle(
                                box,
                                8,
                                Optional.of(Token.SURFACE),
                                Optional.of(Stroke.solid(Token.CARD_BORDER, 1))),
                        new Icon(glyph, new Box(box.x() + 8, box.y() + 12, 32, 32), paint),
                        text(
                                box.x() + 48,
                                box.y() + 24,
                                font.fit(name, TextStyle.SMALL_STRONG, 104),
                                TextStyle.SMALL_STRONG,
                                Token.TEXT),
                        text(
                                box.x() + 48,
                                box.y() + 42,
                                "m6i.large \u00d7 2\u20134",
                                TextStyle.SMALL,
                                Token.TEXT_MUTED),
                        badge,
                        new Text(
                                badge.centerX(),
                                badge.centerY() + 4,
                                "3",
                                TextStyle.SMALL_STRONG,
                                Anchor.MIDDLE,
                                Token.TEXT_ON_ACCENT));
        return new Group("node " + glyph, Role.NODE, name, box, shapes);
    }

    private static Group link(int index, Token paint) {
        double x = 192 + index * STEP_X;
        double y = 110;
        var points =
                List.of(
                        new Point(x, y),
                        new Point(x + 12, y),
                        new Point(x + 12, y + STEP_Y),
                        new Point(x + 24, y + STEP_Y));
        var line = new Line(points, 6, Stroke.solid(paint, 1.5), true);
        var mark =
                new Polygon(
                        List.of(
                                new Point(x + 12, y + 48),
                                new Point(x + 17, y + 57),
                                new Point(x + 7, y + 57)),
                        paint);
        var bounds = new Box(x, y, 24, STEP_Y);
        return new Group("link " + index, Role.LINK, paint.name(), bounds, List.of(line, mark));
    }

    private static Rectangle fill(Box box, double radius, Token token) {
        return new Rectangle(box, radius, Optional.of(token), Optional.empty());
    }

    private static Text text(double x, double y, String words, TextStyle style, Token paint) {
        return new Text(x, y, words, style, Anchor.START, paint);
    }
}
