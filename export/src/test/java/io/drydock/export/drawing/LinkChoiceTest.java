package io.drydock.export.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.catalogue.LinkKind;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Platform;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.pattern.PatternKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkChoiceTest {

    private static final Design DESIGN =
            DrawnDesigns.starting(
                    PatternKey.CONTROL_TRAFFIC_GATEWAY,
                    new ProductVersion(4, 7, 0),
                    Platform.EKS,
                    "us-east-1",
                    3);
    private static final DesignIndex INDEX = new DesignIndex(DESIGN);

    private static List<Net> nets(DrawingOptions.LinkChoice choice) {
        return Nets.of(INDEX, choice);
    }

    @Test
    void essentialLinesCarryNeitherEventsNorData() {
        assertThat(nets(DrawingOptions.LinkChoice.Fixed.ESSENTIAL))
                .extracting(Net::kind)
                .contains(LinkKind.CLIENT, LinkKind.CONTROL)
                .doesNotContain(LinkKind.EVENTS, LinkKind.DATA);
    }

    @Test
    void allLinesIncludeEventsAndData() {
        assertThat(nets(DrawingOptions.LinkChoice.Fixed.ALL))
                .extracting(Net::kind)
                .contains(LinkKind.EVENTS, LinkKind.DATA);
    }

    @Test
    void noneShowsNone() {
        assertThat(nets(DrawingOptions.LinkChoice.Fixed.NONE)).isEmpty();
    }

    @Test
    void linesOfADatabaseLeadThere() {
        ElementId database = new ElementId("apim-database");
        assertThat(nets(new DrawingOptions.LinkChoice.Of(Set.of(database))))
                .isNotEmpty()
                .allSatisfy(net -> assertThat(net.to()).contains(database));
    }

    @Test
    void linesOfANodeAllTouchIt() {
        ElementId node = new ElementId("gateway-1");
        assertThat(nets(new DrawingOptions.LinkChoice.Of(Set.of(node))))
                .hasSizeGreaterThan(3)
                .allSatisfy(net ->
                        assertThat(net.from().contains(node) || net.to().contains(node)).isTrue());
    }

    @Test
    void clientsReachTheGatewaysThroughTheirLoadBalancer() {
        assertThat(nets(DrawingOptions.LinkChoice.Fixed.ESSENTIAL))
                .anySatisfy(net -> {
                    assertThat(net.kind()).isEqualTo(LinkKind.CLIENT);
                    assertThat(net.from()).containsExactly(new ElementId("public-alb"));
                    assertThat(net.to())
                            .contains(new ElementId("gateway-1"), new ElementId("gateway-3"));
                });
    }

    @Test
    void everyEndOfALineHasAnArrowOrAStart() {
        Drawing drawing =
                DrawingCompiler.compile(
                        INDEX,
                        DrawingOptions.SCREEN.withLinks(DrawingOptions.LinkChoice.Fixed.ALL),
                        Map.of(),
                        BundledFont.get());
        Layout layout = Layout.of(INDEX, BundledFont.get());
        for (Net net : nets(DrawingOptions.LinkChoice.Fixed.ALL)) {
            Shape.Group group =
                    drawing.shapes().stream()
                            .map(Shape.Group.class::cast)
                            .filter(shape -> shape.id().equals(net.id()))
                            .findFirst()
                            .orElseThrow();
            for (ElementId target : net.to()) {
                assertThat(group.shapes())
                        .as("%s reaches %s", net.id(), target)
                        .anySatisfy(shape -> {
                            Shape.Line line = (Shape.Line) shape;
                            Shape.Point tip = line.points().getLast();
                            assertThat(line.arrow()).isTrue();
                            assertThat(layout.boxOf(target).contains(tip.x(), tip.y())).isTrue();
                        });
            }
            for (ElementId source : net.from()) {
                assertThat(group.shapes())
                        .as("%s leaves %s", net.id(), source)
                        .anySatisfy(shape -> {
                            Shape.Point start = ((Shape.Line) shape).points().getFirst();
                            assertThat(layout.boxOf(source).contains(start.x(), start.y()))
                                    .isTrue();
                        });
            }
        }
    }
}
