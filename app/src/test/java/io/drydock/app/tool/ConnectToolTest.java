package io.drydock.app.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.tool.Input.Cancel;
import io.drydock.app.tool.Input.Move;
import io.drydock.app.tool.Input.Press;
import io.drydock.app.tool.Input.Release;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.palette.PaletteItem;
import io.drydock.model.palette.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ConnectToolTest {

    private final FakeSurface inner = new FakeSurface();
    private final ConnectTool tool = new ConnectTool(new Rows());

    /// Every hundred units another node; nothing below zero.
    private final class Rows implements Surface {

        private static final List<String> NODES =
                List.of("api-clients", "internal-alb", "gateway-1", "key-manager-1");

        @Override
        public Optional<ElementId> elementAt(double x, double y) {
            return x < 0 ? Optional.empty() : Optional.of(new ElementId(NODES.get((int) x / 100)));
        }

        @Override
        public List<ElementId> nodesIn(Frame frame) {
            return List.of();
        }

        @Override
        public Target targetAt(PaletteItem item, double x, double y) {
            return new Target.Elsewhere();
        }

        @Override
        public DesignIndex index() {
            return inner.index();
        }

        @Override
        public Set<ElementId> selection() {
            return Set.of();
        }
    }

    private List<Effect> draw(double from, double to) {
        tool.on(new Press(Pointer.at(from, 0)));
        tool.on(new Move(Pointer.at(to, 0)));
        return tool.on(new Release(Pointer.at(to, 0)));
    }

    @Test
    void lineBetweenFittingNodesIsOneEdit() {
        List<Effect> effects = draw(50, 150);

        assertThat(effects).hasSize(1);
        Design after = ((Effect.Perform) effects.getFirst()).edit().apply(inner.design);
        assertThat(after.connections().getLast())
                .isEqualTo(
                        new Connection(
                                new ElementId("api-clients-to-internal-alb"),
                                new ElementId("api-clients"),
                                new ElementId("internal-alb"),
                                Connection.Kind.EXPOSURE,
                                443,
                                ""));
        assertThat(tool.isBusy()).isFalse();
    }

    @Test
    void previewTellsWhyALineMayNotEndThere() {
        tool.on(new Press(Pointer.at(250, 0)));
        tool.on(new Move(Pointer.at(350, 0)));

        assertThat(tool.preview())
                .isInstanceOfSatisfying(
                        Preview.Link.class,
                        link -> {
                            assertThat(link.target()).contains(new ElementId("key-manager-1"));
                            assertThat(link.refusal()).isPresent();
                        });
        assertThat(tool.on(new Release(Pointer.at(350, 0))))
                .singleElement()
                .isInstanceOf(Effect.Explain.class);
    }

    @Test
    void letGoOverNothingDrawsNothing() {
        assertThat(draw(50, -10)).isEmpty();
        assertThat(draw(50, 60)).isEmpty();
    }

    @Test
    void escapeDropsTheLine() {
        tool.on(new Press(Pointer.at(50, 0)));
        assertThat(tool.on(new Cancel())).isEmpty();
        assertThat(tool.preview()).isEqualTo(Preview.NONE);
        assertThat(tool.on(new Release(Pointer.at(150, 0)))).isEmpty();
    }

    @Test
    void lineBeginsAtANode() {
        assertThat(tool.on(new Press(Pointer.at(-10, 0))))
                .containsExactly(new Effect.Explain("A connection begins at a node."));
        assertThat(tool.isBusy()).isFalse();
    }

    @Test
    void everyNodeOfTheTableExists() {
        assertThat(inner.index().design().nodes().stream().map(Node::id).map(ElementId::value))
                .containsAll(Rows.NODES);
    }
}
