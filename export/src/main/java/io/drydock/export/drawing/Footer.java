package io.drydock.export.drawing;

import io.drydock.model.catalogue.LinkKind;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.Site;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.pattern.PatternKey;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What stands below a picture in a document: what its signs mean, and what it shows.
final class Footer {

    private static final double LINE = 24;
    private static final double SAMPLE = 32;
    private static final double GAP = 8;
    private static final double ITEM_GAP = 24;
    private static final double BLOCK_MIN_WIDTH = 320;
    private static final double BLOCK_HEIGHT = 88;
    private static final String DOT = " \u00b7 ";

    private final DesignIndex index;
    private final List<Net> nets;
    private final Layout layout;
    private final TextMeasure measure;

    Footer(DesignIndex index, List<Net> nets, Layout layout, TextMeasure measure) {
        this.index = index;
        this.nets = nets;
        this.layout = layout;
        this.measure = measure;
    }

    /// Adds what the options ask for; says how much taller the picture becomes.
    double paint(DrawingOptions options, List<Shape> shapes) {
        double top = layout.height() - Metrics.GRID;
        double right = layout.width() - Metrics.MARGIN;
        double height = 0;
        if (options.titleBlock()) {
            Shape.Group block = titleBlock(right, top);
            shapes.add(block);
            right = block.bounds().x() - Metrics.MARGIN;
            height = BLOCK_HEIGHT;
        }
        if (options.legend()) {
            Shape.Group legend = legend(Metrics.MARGIN, top, right);
            shapes.add(legend);
            height = Math.max(height, legend.bounds().height());
        }
        return height == 0 ? 0 : Metrics.up(height + Metrics.MARGIN - Metrics.GRID);
    }

    private Shape.Group titleBlock(double right, double top) {
        Design design = index.design();
        String product =
                "WSO2 API Manager "
                        + design.version()
                        + " on "
                        + design.platform().title()
                        + design.pattern().map(PatternKey::key).map(key -> DOT + key).orElse("");
        String places = design.sites().stream().map(Footer::place).collect(Collectors.joining(DOT));
        double most = Math.max(BLOCK_MIN_WIDTH, (right - Metrics.MARGIN) / 2);
        double text =
                Math.max(
                        measure.width(design.name().value(), TextStyle.TITLE),
                        Math.max(
                                measure.width(product, TextStyle.BODY),
                                measure.width(places, TextStyle.SMALL)));
        double width =
                Metrics.up(Math.clamp(text + 2 * Metrics.SITE_PADDING, BLOCK_MIN_WIDTH, most));
        Box box = new Box(right - width, top, width, BLOCK_HEIGHT);
        double x = box.x() + Metrics.SITE_PADDING;
        double room = width - 2 * Metrics.SITE_PADDING;
        List<Shape> parts =
                List.of(
                        new Shape.Rectangle(
                                box,
                                8,
                                Optional.of(Token.SURFACE),
                                Optional.of(Shape.Stroke.solid(Token.CARD_BORDER, 1))),
                        text(x, top + 30, design.name().value(), TextStyle.TITLE, room),
                        text(x, top + 52, product, TextStyle.BODY, room),
                        text(x, top + 72, places, TextStyle.SMALL, room));
        return new Shape.Group("title", Shape.Role.TITLE, design.name().value(), box, parts);
    }

    private static String place(Site site) {
        SiteTitle title = SiteTitle.of(site);
        return title.detail().isEmpty() ? title.name() : title.name() + ", " + title.detail();
    }

    private Shape text(double x, double baseline, String text, TextStyle style, double room) {
        Token paint = style == TextStyle.TITLE ? Token.TEXT : Token.TEXT_MUTED;
        return new Shape.Text(
                x, baseline, measure.fit(text, style, room), style, Shape.Anchor.START, paint);
    }

    /// One sign of the legend: paints itself into a box of 32 by 16.
    private record Item(String words, Sample sample) {}

    private interface Sample {
        void paint(Box box, List<Shape> parts);
    }

    private Shape.Group legend(double left, double top, double right) {
        List<Shape> parts = new ArrayList<>();
        double x = left;
        double y = top;
        double widest = 0;
        for (Item item : items()) {
            double width = SAMPLE + GAP + measure.width(item.words(), TextStyle.SMALL);
            if (x > left && x + width > right) {
                x = left;
                y += LINE;
            }
            item.sample().paint(new Box(x, y + 4, SAMPLE, 16), parts);
            parts.add(
                    new Shape.Text(
                            x + SAMPLE + GAP,
                            y + 16,
                            item.words(),
                            TextStyle.SMALL,
                            Shape.Anchor.START,
                            Token.TEXT_MUTED));
            widest = Math.max(widest, x + width - left);
            x += width + ITEM_GAP;
        }
        Box bounds = new Box(left, top, widest, y + LINE - top);
        return new Shape.Group("legend", Shape.Role.LEGEND, "Legend", bounds, parts);
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        Set<LinkKind> kinds = EnumSet.noneOf(LinkKind.class);
        nets.forEach(net -> kinds.add(net.kind()));
        for (LinkKind kind : kinds) {
            items.add(new Item(words(kind), (box, parts) -> line(kind, box, parts)));
        }
        items.add(new Item("WSO2", (box, parts) -> tile(box, parts)));
        items.add(
                new Item(
                        "Infrastructure",
                        (box, parts) ->
                                parts.add(card(box, Shape.Stroke.solid(Token.CARD_BORDER, 1)))));
        items.add(
                new Item(
                        "Outside",
                        (box, parts) ->
                                parts.add(
                                        card(
                                                box,
                                                Shape.Stroke.dashed(Token.CATEGORY_OUTSIDE, 1)))));
        if (index.design().clusters().stream().anyMatch(Cluster::isElastic)) {
            items.add(new Item("Elastic, fewest\u2013most", Footer::stack));
        }
        return items;
    }

    private static String words(LinkKind kind) {
        return switch (kind) {
            case CLIENT -> "API traffic";
            case CONTROL -> "Control";
            case EVENTS -> "Events";
            case DATA -> "Data";
            case MANAGEMENT -> "People and consoles";
        };
    }

    private static void line(LinkKind kind, Box box, List<Shape> parts) {
        parts.add(
                new Shape.Line(
                        List.of(
                                new Shape.Point(box.x(), box.centerY()),
                                new Shape.Point(box.right(), box.centerY())),
                        0,
                        LinkPainter.stroke(kind),
                        true));
    }

    private static void tile(Box box, List<Shape> parts) {
        Box square = new Box(box.x() + 8, box.y(), 16, 16);
        parts.add(
                new Shape.Rectangle(square, 4, Optional.of(Token.CATEGORY_WSO2), Optional.empty()));
    }

    private static void stack(Box box, List<Shape> parts) {
        for (int n = 2; n >= 0; n--) {
            double step = n * 2;
            Box card = new Box(box.x() + step, box.y() + step - 2, 26, 12);
            parts.add(card(card, Shape.Stroke.solid(Token.CARD_BORDER, 1)));
        }
    }

    private static Shape card(Box box, Shape.Stroke edge) {
        return new Shape.Rectangle(box, 4, Optional.of(Token.SURFACE), Optional.of(edge));
    }
}
