package io.drydock.export.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Platform;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A drawing that takes over what did not change is the drawing that would be made from nothing.
class DrawingMemoryTest {

    private static final TextMeasure MEASURE = BundledFont.get();
    private static final int STEPS = 40;

    private static Drawing draw(Design design, DrawingOptions options, DrawingMemory memory) {
        DesignIndex index = new DesignIndex(design);
        return DrawingCompiler.compile(index, options, badges(design), MEASURE, memory);
    }

    private static Map<ElementId, Badge> badges(Design design) {
        return design.nodes().isEmpty()
                ? Map.of()
                : Map.of(design.nodes().getFirst().id(), new Badge(Severity.WARNING, 2));
    }

    private static Design distributed() {
        return DrawnDesigns.starting(
                PatternKey.FULLY_DISTRIBUTED,
                new ProductVersion(4, 7, 0),
                Platform.EC2,
                "us-east-1",
                3);
    }

    static Stream<Design> designs() {
        return Stream.concat(
                Stream.of(distributed()),
                Stream.of(1, 2, 3, 4, 5).map(seed -> DrawnDesigns.random(seed, 40)));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void takingOverChangesNothing(Design start) {
        Random random = new Random(start.nodes().size());
        DrawingMemory memory = new DrawingMemory();
        Design design = start;
        for (int step = 0; step < STEPS; step++) {
            design = changed(design, start, random);
            DrawingOptions options =
                    random.nextInt(8) == 0 ? DrawingOptions.DOCUMENT : DrawingOptions.SCREEN;
            assertThat(draw(design, options, memory))
                    .as("step %d", step)
                    .isEqualTo(draw(design, options, new DrawingMemory()));
        }
    }

    private static Design changed(Design design, Design start, Random random) {
        if (design.nodes().size() < 5) {
            return start;
        }
        Node node = design.nodes().get(random.nextInt(design.nodes().size()));
        return switch (random.nextInt(5)) {
            case 0 -> new Edit.RemoveNode(node.id()).apply(design);
            case 1 -> moved(design, node, random);
            case 2 -> start;
            default -> renamed(design, node, "Name " + random.nextInt(1_000));
        };
    }

    private static Design renamed(Design design, Node node, String name) {
        return new Edit.ReplaceNode(node.withName(name)).apply(design);
    }

    private static Design moved(Design design, Node node, Random random) {
        List<ElementId> subnets = new ArrayList<>();
        design.sites().forEach(site -> site.subnets().forEach(it -> subnets.add(it.id())));
        if (subnets.isEmpty() || !(node.placement() instanceof Placement.InSubnets)) {
            return renamed(design, node, "Moved nowhere");
        }
        ElementId subnet = subnets.get(random.nextInt(subnets.size()));
        return new Edit.MoveNode(node.id(), Placement.in(subnet)).apply(design);
    }

    @Test
    void nodesThatStayKeepTheirCards() {
        Design design = distributed();
        DrawingMemory memory = new DrawingMemory();
        List<Shape> before = groups(draw(design, DrawingOptions.SCREEN, memory), Shape.Role.NODE);
        Design after = renamed(design, design.nodes().get(3), "X");
        List<Shape> now = groups(draw(after, DrawingOptions.SCREEN, memory), Shape.Role.NODE);
        for (int n = 0; n < now.size(); n++) {
            if (n == 3) {
                assertThat(now.get(n)).isNotEqualTo(before.get(n));
            } else {
                assertThat(now.get(n)).isSameAs(before.get(n));
            }
        }
    }

    @Test
    void linesStayWhereNothingMoves() {
        Design design = distributed();
        DrawingMemory memory = new DrawingMemory();
        List<Shape> before = groups(draw(design, DrawingOptions.SCREEN, memory), Shape.Role.LINK);
        Design after = design.withDescription("the same, in other words");
        List<Shape> now = groups(draw(after, DrawingOptions.SCREEN, memory), Shape.Role.LINK);
        assertThat(now).hasSameSizeAs(before).isNotEmpty();
        for (int n = 0; n < now.size(); n++) {
            assertThat(now.get(n)).isSameAs(before.get(n));
        }
    }

    private static List<Shape> groups(Drawing drawing, Shape.Role role) {
        return drawing.shapes().stream()
                .filter(shape -> shape instanceof Shape.Group group && group.role() == role)
                .toList();
    }
}
