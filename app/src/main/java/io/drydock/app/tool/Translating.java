package io.drydock.app.tool;

import io.drydock.model.design.Node;
import io.drydock.model.palette.PaletteItem;
import io.drydock.model.palette.PlacementPolicy;
import io.drydock.model.palette.Placing;
import io.drydock.model.palette.Target;
import java.util.Optional;

/// A node is being moved.
///
/// @param node the node, as it was when the drag began
/// @param at the pointer
/// @param target where it would be dropped
/// @param refusal why it may not be dropped there
record Translating(Node node, Pointer at, Target target, Optional<String> refusal)
        implements SelectState {

    static Translating begin(Node node, Pointer at, Surface surface) {
        PaletteItem item = PaletteItem.of(node, surface.index());
        Target target = surface.targetAt(item, at.x(), at.y());
        return new Translating(
                node, at, target, PlacementPolicy.refusal(node, target, surface.index()));
    }

    @Override
    public Step on(Input input, Surface surface) {
        return switch (input) {
            case Input.Press _ -> Step.to(this);
            case Input.Move move -> Step.to(begin(node, move.at(), surface));
            case Input.Release release -> drop(begin(node, release.at(), surface), surface);
            case Input.Cancel _ -> Step.to(new Idle());
        };
    }

    private static Step drop(Translating last, Surface surface) {
        return Step.to(
                new Idle(),
                last.refusal()
                        .<Effect>map(Effect.Explain::new)
                        .orElseGet(() ->
                                new Effect.Perform(
                                        Placing.move(
                                                last.node(), last.target(), surface.index()))));
    }

    /// The ghost carries the node's own name.
    Preview ghost(Surface surface) {
        return new Preview.Ghost(
                PaletteItem.of(node, surface.index()), node.name(), at, target, refusal);
    }
}
