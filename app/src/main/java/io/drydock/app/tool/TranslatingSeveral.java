package io.drydock.app.tool;

import io.drydock.model.design.Node;
import io.drydock.model.edit.Edit;
import io.drydock.model.palette.PaletteItem;
import io.drydock.model.palette.PlacementPolicy;
import io.drydock.model.palette.Placing;
import io.drydock.model.palette.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Several nodes are being moved to one place. All of them move, or none.
///
/// @param nodes the nodes, as they were when the drag began; at least two
/// @param at the pointer
/// @param refusal why one of them may not be dropped there
record TranslatingSeveral(List<Node> nodes, Pointer at, Optional<String> refusal)
        implements SelectState {

    TranslatingSeveral {
        nodes = List.copyOf(nodes);
    }

    static TranslatingSeveral begin(List<Node> nodes, Pointer at, Surface surface) {
        return new TranslatingSeveral(
                nodes,
                at,
                nodes.stream()
                        .flatMap(node ->
                                PlacementPolicy.refusal(
                                        node, target(node, at, surface), surface.index())
                                        .stream())
                        .findFirst());
    }

    private static Target target(Node node, Pointer at, Surface surface) {
        return surface.targetAt(PaletteItem.of(node, surface.index()), at.x(), at.y());
    }

    @Override
    public Step on(Input input, Surface surface) {
        return switch (input) {
            case Input.Press _ -> Step.to(this);
            case Input.Move move -> Step.to(begin(nodes, move.at(), surface));
            case Input.Release release -> begin(nodes, release.at(), surface).drop(surface);
            case Input.Cancel _ -> Step.to(new Idle());
        };
    }

    private Step drop(Surface surface) {
        return Step.to(
                new Idle(),
                refusal.<Effect>map(Effect.Explain::new)
                        .orElseGet(() -> new Effect.Perform(move(surface))));
    }

    private Edit move(Surface surface) {
        List<Edit> edits = new ArrayList<>();
        for (Node node : nodes) {
            edits.add(Placing.move(node, target(node, at, surface), surface.index()));
        }
        return new Edit.All("Move " + nodes.size() + " nodes", edits);
    }

    /// The ghost looks like the first node and says how many there are.
    Preview ghost(Surface surface) {
        Node first = nodes.getFirst();
        return new Preview.Ghost(
                PaletteItem.of(first, surface.index()),
                nodes.size() + " nodes",
                at,
                target(first, at, surface),
                refusal);
    }
}
