package io.drydock.app.canvas;

import io.drydock.app.deploy.session.Mark;
import io.drydock.app.tool.Preview;
import io.drydock.export.drawing.Box;
import java.util.List;
import java.util.Optional;

/// What lies over the drawing at one moment, in its units.
///
/// @param selected the boxes with a ring
/// @param hovered the box under the pointer
/// @param tip what the pointer tells of it; empty for nothing
/// @param targets where what is in hand may be dropped
/// @param target the box it would be dropped on now
/// @param preview what the gesture shows
/// @param marks how far a deployment is with the boxes
/// @param banner words that must not be overlooked; empty for none
record Overlay(
        List<Box> selected,
        Optional<Box> hovered,
        Optional<Tip> tip,
        List<Box> targets,
        Optional<Box> target,
        Preview preview,
        List<Marked> marks,
        String banner) {

    /// A box with a mark.
    ///
    /// @param box the box of an element
    /// @param mark how far the deployment is with it
    record Marked(Box box, Mark mark) {}

    /// Words at the pointer.
    ///
    /// @param text the words
    /// @param viewX across the view
    /// @param viewY down the view
    record Tip(String text, double viewX, double viewY) {}

    Overlay {
        selected = List.copyOf(selected);
        targets = List.copyOf(targets);
        marks = List.copyOf(marks);
    }

    /// Nothing.
    static final Overlay EMPTY =
            new Overlay(
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Preview.NONE,
                    List.of(),
                    "");
}
