package io.drydock.export.drawing;

import io.drydock.icons.Glyph;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.Node;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Paints a node as a card: glyph, name, one line of facts.
///
/// WSO2 nodes carry their glyph on a filled tile, AWS services a bare one, and what is outside has
/// a dashed edge. An elastic cluster's cards lie on two more.
final class CardPainter {

    private static final double RADIUS = 8;
    private static final double TILE_RADIUS = 6;
    private static final double STACK_STEP = 3;
    private static final double TILE_GLYPH = 22;

    private final DesignIndex index;
    private final TextMeasure measure;

    CardPainter(DesignIndex index, TextMeasure measure) {
        this.index = index;
        this.measure = measure;
    }

    Shape.Group paint(Node node, Box box) {
        List<Shape> shapes = new ArrayList<>();
        Box bounds = box;
        if (isElastic(node)) {
            for (int n = 2; n > 0; n--) {
                double step = n * STACK_STEP;
                Box behind = new Box(box.x() + step, box.y() + step, box.width(), box.height());
                shapes.add(card(behind, Shape.Stroke.solid(Token.CARD_BORDER, 1)));
                bounds = bounds.with(behind);
            }
        }
        Shape.Stroke edge =
                node instanceof ExternalNode
                        ? Shape.Stroke.dashed(Token.CATEGORY_OUTSIDE, 1)
                        : Shape.Stroke.solid(Token.CARD_BORDER, 1);
        shapes.add(card(box, edge));
        addGlyph(node, box, shapes);
        String facts = NodeFacts.of(node, index);
        addTexts(node.name(), facts, box, shapes);
        return new Shape.Group(
                node.id().value(), Shape.Role.NODE, title(node, facts), bounds, shapes);
    }

    private static Shape card(Box box, Shape.Stroke edge) {
        return new Shape.Rectangle(box, RADIUS, Optional.of(Token.SURFACE), Optional.of(edge));
    }

    private boolean isElastic(Node node) {
        return node instanceof ProfileNode member
                && index.cluster(member.cluster()).map(Cluster::isElastic).orElse(false);
    }

    private void addGlyph(Node node, Box box, List<Shape> shapes) {
        double inset = (box.height() - Metrics.GLYPH) / 2;
        Box place =
                new Box(
                        box.x() + Metrics.CARD_PADDING,
                        box.y() + inset,
                        Metrics.GLYPH,
                        Metrics.GLYPH);
        Glyph glyph = NodeGlyphs.of(node, index);
        Token category = NodeGlyphs.category(glyph);
        if (node instanceof ProfileNode) {
            shapes.add(
                    new Shape.Rectangle(
                            place, TILE_RADIUS, Optional.of(category), Optional.empty()));
            Box inner = place.grown((TILE_GLYPH - Metrics.GLYPH) / 2);
            shapes.add(new Shape.Icon(glyph, inner, Token.TEXT_ON_ACCENT));
        } else {
            shapes.add(new Shape.Icon(glyph, place, category));
        }
    }

    private void addTexts(String name, String facts, Box box, List<Shape> shapes) {
        double x = box.x() + Metrics.GLYPH + 2 * Metrics.CARD_PADDING;
        double room = box.right() - Metrics.CARD_PADDING - x;
        double middle = box.centerY();
        boolean roomy = measure.width(name, TextStyle.BODY_STRONG) <= room;
        TextStyle style = roomy ? TextStyle.BODY_STRONG : TextStyle.SMALL_STRONG;
        double nameBaseline = facts.isEmpty() ? middle + 5 : middle - 4;
        shapes.add(
                new Shape.Text(
                        x,
                        nameBaseline,
                        measure.fit(name, style, room),
                        style,
                        Shape.Anchor.START,
                        Token.TEXT));
        if (!facts.isEmpty()) {
            shapes.add(
                    new Shape.Text(
                            x,
                            middle + 14,
                            measure.fit(facts, TextStyle.SMALL, room),
                            TextStyle.SMALL,
                            Shape.Anchor.START,
                            Token.TEXT_MUTED));
        }
    }

    private String title(Node node, String facts) {
        String profile =
                node instanceof ProfileNode member
                        ? index.cluster(member.cluster()).map(Cluster::name).orElse("")
                        : "";
        StringBuilder title = new StringBuilder(node.name());
        if (!profile.isEmpty() && !node.name().startsWith(profile)) {
            title.append(", ").append(profile);
        }
        if (!facts.isEmpty()) {
            title.append(": ").append(facts);
        }
        return title.toString();
    }
}
