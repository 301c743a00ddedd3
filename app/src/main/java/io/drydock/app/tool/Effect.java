package io.drydock.app.tool;

import io.drydock.model.design.ElementId;
import io.drydock.model.edit.Edit;
import java.util.List;

/// What a tool wants done.
public sealed interface Effect {

    /// Select these elements and no others.
    record Select(List<ElementId> ids) implements Effect {
        public Select {
            ids = List.copyOf(ids);
        }
    }

    /// Make this change, as one step of the history, and select what it adds.
    record Perform(Edit edit) implements Effect {}

    /// Tell the person why nothing happened.
    record Explain(String reason) implements Effect {}

    /// Move the view by so many pixels.
    record Pan(double dx, double dy) implements Effect {}
}
