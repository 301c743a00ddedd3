package io.drydock.app.tool;

import io.drydock.model.design.ElementId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A rectangle is being drawn over nodes.
///
/// @param start where the button went down
/// @param at the pointer
record Brushing(Pointer start, Pointer at) implements SelectState {

    @Override
    public Step on(Input input, Surface surface) {
        return switch (input) {
            case Input.Press _ -> Step.to(this);
            case Input.Move move -> Step.to(new Brushing(start, move.at()));
            case Input.Release release -> Step.to(new Idle(), select(release.at(), surface));
            case Input.Cancel _ -> Step.to(new Idle());
        };
    }

    private Effect select(Pointer end, Surface surface) {
        if (end.distance(start) < PointingElement.THRESHOLD) {
            return new Effect.Select(start.extend() ? List.copyOf(surface.selection()) : List.of());
        }
        Set<ElementId> ids = new LinkedHashSet<>();
        if (start.extend()) {
            ids.addAll(surface.selection());
        }
        ids.addAll(surface.nodesIn(Frame.between(start, end)));
        return new Effect.Select(List.copyOf(ids));
    }

    @Override
    public Preview preview() {
        return start.distance(at) < PointingElement.THRESHOLD
                ? Preview.NONE
                : new Preview.Marquee(Frame.between(start, at));
    }
}
