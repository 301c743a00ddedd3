package io.drydock.app.tool;

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

    /// Nothing to show.
    Preview NONE = new None();
}
