package io.drydock.app.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.tool.Input.Cancel;
import io.drydock.app.tool.Input.Move;
import io.drydock.app.tool.Input.Press;
import io.drydock.app.tool.Input.Release;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Placement;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SelectToolTest {

    private static final ElementId GATEWAY = new ElementId("gateway-1");

    private final FakeSurface surface = new FakeSurface();
    private final SelectTool tool = new SelectTool(surface);

    @Test
    void clickSelects() {
        assertThat(tool.on(new Press(Pointer.at(5, 5)))).isEmpty();
        assertThat(tool.on(new Release(Pointer.at(6, 5))))
                .containsExactly(new Effect.Select(List.of(GATEWAY)));
        assertThat(tool.isBusy()).isFalse();
    }

    @Test
    void shiftClickAddsAndTakesAway() {
        surface.selection.add(new ElementId("gateway-2"));
        tool.on(new Press(Pointer.at(5, 5).extending()));
        assertThat(tool.on(new Release(Pointer.at(5, 5).extending())))
                .containsExactly(new Effect.Select(List.of(new ElementId("gateway-2"), GATEWAY)));

        surface.selection.add(GATEWAY);
        tool.on(new Press(Pointer.at(5, 5).extending()));
        assertThat(tool.on(new Release(Pointer.at(5, 5).extending())))
                .containsExactly(new Effect.Select(List.of(new ElementId("gateway-2"))));
    }

    @Test
    void aTremblingHandDoesNotDrag() {
        tool.on(new Press(Pointer.at(5, 5)));
        assertThat(tool.on(new Move(Pointer.at(7, 6)))).isEmpty();
        assertThat(tool.preview()).isEqualTo(Preview.NONE);
    }

    @Test
    void dragPreviewsThenMakesOneEdit() {
        tool.on(new Press(Pointer.at(5, 5)));
        assertThat(tool.on(new Move(Pointer.at(120, 50))))
                .containsExactly(new Effect.Select(List.of(GATEWAY)));
        assertThat(tool.on(new Move(Pointer.at(150, 50)))).isEmpty();
        assertThat(tool.preview())
                .isInstanceOfSatisfying(
                        Preview.Ghost.class,
                        ghost -> {
                            assertThat(ghost.title()).isEqualTo("Gateway 1");
                            assertThat(ghost.refusal()).isEmpty();
                        });

        List<Effect> effects = tool.on(new Release(Pointer.at(150, 50)));

        assertThat(effects).hasSize(1);
        Design after = ((Effect.Perform) effects.getFirst()).edit().apply(surface.design);
        assertThat(new DesignIndex(after).node(GATEWAY).orElseThrow().placement())
                .isEqualTo(Placement.in(new ElementId("application-b")));
    }

    @Test
    void forbiddenPlaceGivesAReasonAndNoEdit() {
        tool.on(new Press(Pointer.at(5, 5)));
        tool.on(new Move(Pointer.at(250, 50)));
        assertThat(((Preview.Ghost) tool.preview()).refusal()).isPresent();

        List<Effect> effects = tool.on(new Release(Pointer.at(250, 50)));

        assertThat(effects).hasSize(1);
        assertThat(effects.getFirst())
                .isInstanceOfSatisfying(
                        Effect.Explain.class,
                        why -> assertThat(why.reason()).contains("application tier"));
    }

    @Test
    void escapeDropsThePreview() {
        tool.on(new Press(Pointer.at(5, 5)));
        tool.on(new Move(Pointer.at(150, 50)));

        assertThat(tool.on(new Cancel())).isEmpty();
        assertThat(tool.preview()).isEqualTo(Preview.NONE);
        assertThat(tool.on(new Release(Pointer.at(150, 50)))).isEmpty();
    }

    @Test
    void rectangleSelectsWhatItTouches() {
        tool.on(new Press(Pointer.at(320, 200)));
        tool.on(new Move(Pointer.at(2, 2)));
        assertThat(tool.preview()).isEqualTo(new Preview.Marquee(new Frame(2, 2, 318, 198)));
        assertThat(tool.on(new Release(Pointer.at(2, 2))))
                .containsExactly(new Effect.Select(List.of(GATEWAY)));
    }

    @Test
    void clickOnNothingSelectsNothing() {
        surface.selection.add(GATEWAY);
        tool.on(new Press(Pointer.at(320, 200)));
        assertThat(tool.on(new Release(Pointer.at(320, 200))))
                .containsExactly(new Effect.Select(List.of()));
    }

    @Test
    void dragFromASubnetBrushes() {
        tool.on(new Press(Pointer.at(50, 50)));
        tool.on(new Move(Pointer.at(60, 5)));
        assertThat(tool.preview()).isInstanceOf(Preview.Marquee.class);
    }

    @Test
    void selectedNodesAreDraggedTogether() {
        ElementId other = new ElementId("key-manager-1");
        surface.selection.add(other);
        surface.selection.add(GATEWAY);
        tool.on(new Press(Pointer.at(5, 5)));
        assertThat(tool.on(new Move(Pointer.at(150, 50)))).isEmpty();
        assertThat(((Preview.Ghost) tool.preview()).title()).isEqualTo("2 nodes");

        List<Effect> effects = tool.on(new Release(Pointer.at(150, 50)));

        assertThat(effects).hasSize(1);
        Edit edit = ((Effect.Perform) effects.getFirst()).edit();
        assertThat(edit.label()).isEqualTo("Move 2 nodes");
        DesignIndex after = new DesignIndex(edit.apply(surface.design));
        assertThat(List.of(GATEWAY, other))
                .allSatisfy(id ->
                        assertThat(after.node(id).orElseThrow().placement())
                                .isEqualTo(Placement.in(new ElementId("application-b"))));
    }

    @Test
    void oneForbiddenNodeKeepsAllWhereTheyAre() {
        surface.selection.add(new ElementId("bastion"));
        surface.selection.add(GATEWAY);
        tool.on(new Press(Pointer.at(5, 5)));
        tool.on(new Move(Pointer.at(250, 50)));

        assertThat(tool.on(new Release(Pointer.at(250, 50))))
                .singleElement()
                .isInstanceOf(Effect.Explain.class);
    }

    @Test
    void draggingAnotherNodeMovesOnlyThat() {
        surface.selection.add(new ElementId("bastion"));
        surface.selection.add(new ElementId("key-manager-1"));
        tool.on(new Press(Pointer.at(5, 5)));
        assertThat(tool.on(new Move(Pointer.at(150, 50))))
                .containsExactly(new Effect.Select(List.of(GATEWAY)));
        assertThat(((Preview.Ghost) tool.preview()).title()).isEqualTo("Gateway 1");
    }
}
