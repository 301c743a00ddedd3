package io.drydock.export.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for the picture of every design, sensible or not.
class DrawingCompilerTest {

    private static final TextMeasure MEASURE = BundledFont.get();
    private static final double HAIR = 0.01;

    record Case(Design design, DrawingOptions options) {
        Layout layout() {
            return Layout.of(new DesignIndex(design), MEASURE);
        }

        Drawing drawing() {
            return DrawingCompiler.compile(
                    new DesignIndex(design), options, badges(design), MEASURE);
        }

        @Override
        public String toString() {
            return design.name() + " " + options.links();
        }
    }

    static Stream<Case> cases() {
        DrawingOptions all = DrawingOptions.DOCUMENT.withLinks(DrawingOptions.LinkChoice.Fixed.ALL);
        return Stream.concat(DrawnDesigns.starting().stream(), DrawnDesigns.random().stream())
                .flatMap(design ->
                        Stream.of(
                                new Case(design, DrawingOptions.DOCUMENT), new Case(design, all)));
    }

    private static Map<ElementId, Badge> badges(Design design) {
        Map<ElementId, Badge> badges = new LinkedHashMap<>();
        Severity[] severities = Severity.values();
        for (int n = 0; n < design.nodes().size(); n += 3) {
            badges.put(
                    design.nodes().get(n).id(),
                    new Badge(severities[n % severities.length], 1 + n * 7));
        }
        return badges;
    }

    private static List<Shape.Group> groups(Drawing drawing, Shape.Role role) {
        return drawing.shapes().stream()
                .map(Shape.Group.class::cast)
                .filter(group -> group.role() == role)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyNodeIsDrawnOnce(Case each) {
        assertThat(groups(each.drawing(), Shape.Role.NODE))
                .extracting(Shape.Group::id)
                .containsExactlyElementsOf(
                        each.design().nodes().stream().map(node -> node.id().value()).toList());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void groupsHaveNamesOfTheirOwn(Case each) {
        assertThat(each.drawing().shapes().stream().map(shape -> ((Shape.Group) shape).id()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noTwoCardsOverlap(Case each) {
        Layout layout = each.layout();
        for (Node node : each.design().nodes()) {
            assertThat(layout.nodesIn(layout.boxOf(node.id())))
                    .as("what %s covers", node.id())
                    .containsExactly(node.id());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void cardsStandWhereTheyBelong(Case each) {
        DesignIndex index = new DesignIndex(each.design());
        Layout layout = each.layout();
        for (Node node : each.design().nodes()) {
            Box box = layout.boxOf(node.id());
            List<DesignIndex.SubnetPlace> places = index.places(node);
            index.siteOf(node).ifPresent(site -> assertInside(box, layout.boxOf(site.id()), node));
            if (places.size() == 1) {
                assertInside(box, layout.boxOf(places.getFirst().subnet().id()), node);
            }
            for (DesignIndex.SubnetPlace place : places) {
                assertThat(layout.boxOf(place.subnet().id()).overlaps(box))
                        .as("%s reaches %s", node.id(), place.subnet().id())
                        .isTrue();
            }
        }
    }

    private static void assertInside(Box inner, Box outer, Node node) {
        assertThat(inner.with(outer)).as("around %s", node.id()).isEqualTo(outer);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everythingStandsOnTheGrid(Case each) {
        Layout layout = each.layout();
        for (Node node : each.design().nodes()) {
            assertOnGrid(layout.boxOf(node.id()));
        }
        each.design()
                .sites()
                .forEach(site -> {
                    assertOnGrid(layout.boxOf(site.id()));
                    site.zones().forEach(zone -> assertOnGrid(layout.boxOf(zone.id())));
                    site.subnets().forEach(subnet -> assertOnGrid(layout.boxOf(subnet.id())));
                });
    }

    private static void assertOnGrid(Box box) {
        assertThat(new double[] {box.x(), box.y(), box.width(), box.height()})
                .as(box.toString())
                .satisfies(lengths -> {
                    for (double length : lengths) {
                        assertThat(length % Metrics.GRID).isZero();
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyTextFitsItsBox(Case each) {
        for (Shape shape : each.drawing().shapes()) {
            Shape.Group group = (Shape.Group) shape;
            Box box = group.bounds().grown(HAIR);
            for (Shape part : group.shapes()) {
                if (part instanceof Shape.Text text) {
                    double width = MEASURE.width(text.text(), text.style());
                    double left =
                            switch (text.anchor()) {
                                case START -> text.x();
                                case MIDDLE -> text.x() - width / 2;
                                case END -> text.x() - width;
                            };
                    assertThat(left)
                            .as("%s in %s", text.text(), group.id())
                            .isBetween(box.x(), box.right() - width);
                    assertThat(text.baseline())
                            .as("%s in %s", text.text(), group.id())
                            .isBetween(box.y() + text.style().size() * 0.7, box.bottom());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noLineCrossesACard(Case each) {
        Layout layout = each.layout();
        forEachSegment(
                each.drawing(),
                segment ->
                        assertThat(layout.nodesIn(segment.box().grown(-HAIR)))
                                .as("cards below %s", segment)
                                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void linesAreOrthogonalAndInThePicture(Case each) {
        Drawing drawing = each.drawing();
        forEachSegment(
                drawing,
                segment -> {
                    assertThat(segment.isOrthogonal()).as(segment.toString()).isTrue();
                    assertThat(segment.box().x()).isPositive();
                    assertThat(segment.box().y()).isPositive();
                    assertThat(segment.box().right()).isLessThan(drawing.width());
                    assertThat(segment.box().bottom()).isLessThan(drawing.height());
                });
    }

    static Stream<Case> startingCases() {
        return cases().filter(each -> !each.design().name().value().startsWith("seed"));
    }

    @ParameterizedTest
    @MethodSource("startingCases")
    void linesOfDifferentConnectionsNeverCoverEachOther(Case each) {
        List<Segment> segments = new ArrayList<>();
        forEachSegment(each.drawing(), segments::add);
        for (Segment a : segments) {
            for (Segment b : segments) {
                assertThat(!a.group().equals(b.group()) && a.covers(b))
                        .as("%s on %s", a, b)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void labelsCoverNoCardAndNoOtherLabel(Case each) {
        Layout layout = each.layout();
        List<Box> labels = new ArrayList<>();
        groups(each.drawing(), Shape.Role.LINK).stream()
                .filter(group -> group.id().startsWith("label:"))
                .forEach(group -> labels.add(group.bounds()));
        for (Box label : labels) {
            assertThat(layout.nodesIn(label)).isEmpty();
            assertThat(labels.stream().filter(label::overlaps)).containsExactly(label);
        }
    }

    @ParameterizedTest
    @MethodSource("startingCases")
    void noArrowheadHidesBehindABadge(Case each) {
        List<Shape.Group> badges = groups(each.drawing(), Shape.Role.BADGE);
        forEachSegment(
                each.drawing(),
                segment ->
                        assertThat(badges)
                                .as(segment.toString())
                                .noneMatch(badge ->
                                        badge.bounds()
                                                .contains(segment.to().x(), segment.to().y())));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSameDesignGivesTheSameDrawing(Case each) {
        assertThat(each.drawing()).isEqualTo(each.drawing());
    }

    @Test
    void severitiesDifferInShape() {
        Box box = new Box(0, 0, 200, 56);
        List<Class<?>> signs = new ArrayList<>();
        List<Integer> corners = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            Shape.Group badge =
                    BadgePainter.paint(new ElementId("a"), new Badge(severity, 3), box, MEASURE);
            Shape sign = badge.shapes().get(1);
            signs.add(sign.getClass());
            corners.add(sign instanceof Shape.Polygon polygon ? polygon.points().size() : 0);
        }
        assertThat(signs)
                .containsExactly(Shape.Polygon.class, Shape.Polygon.class, Shape.Disc.class);
        assertThat(corners).containsExactly(8, 3, 0);
    }

    record Segment(String group, Shape.Point from, Shape.Point to) {
        boolean isOrthogonal() {
            return from.x() == to.x() || from.y() == to.y();
        }

        Box box() {
            double left = Math.min(from.x(), to.x());
            double top = Math.min(from.y(), to.y());
            return new Box(left, top, Math.abs(to.x() - from.x()), Math.abs(to.y() - from.y()));
        }

        boolean covers(Segment other) {
            boolean flat = from.y() == to.y();
            boolean otherFlat = other.from.y() == other.to.y();
            Box shared = box().grown(HAIR);
            return flat == otherFlat
                    && shared.overlaps(other.box().grown(HAIR))
                    && Math.min(
                                            flat ? box().right() : box().bottom(),
                                            flat ? other.box().right() : other.box().bottom())
                                    - Math.max(
                                            flat ? box().x() : box().y(),
                                            flat ? other.box().x() : other.box().y())
                            > 1;
        }
    }

    private static void forEachSegment(Drawing drawing, Consumer<Segment> visitor) {
        for (Shape.Group group : groups(drawing, Shape.Role.LINK)) {
            for (Shape part : group.shapes()) {
                if (part instanceof Shape.Line line) {
                    for (int n = 1; n < line.points().size(); n++) {
                        visitor.accept(
                                new Segment(
                                        group.id(),
                                        line.points().get(n - 1),
                                        line.points().get(n)));
                    }
                }
            }
        }
    }
}
