package io.drydock.app.tool;

import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The button is down on an element and the pointer has hardly moved: a click, or a drag to come.
///
/// @param element what is under the pointer
/// @param start where the button went down
record PointingElement(ElementId element, Pointer start) implements SelectState {

    /// How many pixels a hand may tremble.
    static final double THRESHOLD = 4;

    @Override
    public Step on(Input input, Surface surface) {
        return switch (input) {
            case Input.Press _ -> Step.to(this);
            case Input.Move move ->
                    move.at().distance(start) < THRESHOLD
                            ? Step.to(this)
                            : drag(move.at(), surface);
            case Input.Release _ -> Step.to(new Idle(), click(surface));
            case Input.Cancel _ -> Step.to(new Idle());
        };
    }

    /// Nodes can be dragged, all that are selected when this one is among them; from a subnet or a
    /// site a drag brushes over what is in it.
    private Step drag(Pointer at, Surface surface) {
        Optional<Node> node = surface.index().node(element);
        if (node.isPresent() && surface.selection().contains(element)) {
            List<Node> together =
                    surface.selection().stream()
                            .flatMap(id -> surface.index().node(id).stream())
                            .toList();
            if (together.size() > 1) {
                return Step.to(TranslatingSeveral.begin(together, at, surface));
            }
        }
        return node.isPresent()
                ? Step.to(
                        Translating.begin(node.get(), at, surface),
                        new Effect.Select(List.of(element)))
                : Step.to(new Brushing(start, at));
    }

    private Effect click(Surface surface) {
        if (!start.extend()) {
            return new Effect.Select(List.of(element));
        }
        List<ElementId> ids = new ArrayList<>(surface.selection());
        if (!ids.remove(element)) {
            ids.add(element);
        }
        return new Effect.Select(ids);
    }
}
