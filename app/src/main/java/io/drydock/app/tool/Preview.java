package io.drydock.app.tool;

import io.drydock.model.design.ElementId;
import io.drydock.model.palette.PaletteItem;
import io.drydock.model.palette.Target;
import java.util.Optional;

/// What a gesture shows while it goes on. Nothing of it is in the design.
public sealed interface Preview {

    /// Nothing to show.
    record None() implements Preview {}

    /// Something in hand.
    ///
    /// @param item what it is
    /// @param title its name
    /// @param at the pointer
    /// @param target where it would be dropped
    /// @param refusal why it may not be dropped there; empty where it may
    record Ghost(
            PaletteItem item, String title, Pointer at, Target target, Optional<String> refusal)
            implements Preview {}

    /// A rectangle that selects.
    ///
    /// @param frame the rectangle
    record Marquee(Frame frame) implements Preview {}

    /// A connection that is being drawn.
    ///
    /// @param start where it begins
    /// @param at the pointer
    /// @param target the node it would lead to
    /// @param refusal why it may not lead there; empty where it may
    record Link(Pointer start, Pointer at, Optional<ElementId> target, Optional<String> refusal)
            implements Preview {}

    /// Nothing to show.
    Preview NONE = new None();
}
