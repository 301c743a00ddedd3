package io.drydock.app.deploy.rehearsal;

import io.drydock.model.design.ElementId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Something that a deployment makes.
///
/// @param name its name there
/// @param type its type there
/// @param element the element of the design that it belongs to, where there is one
/// @param duration how long its making typically takes
/// @param after the names of those that must be there before
/// @param stage which operation makes it, from 0: each stack is one, and is taken back alone
record Task(
        String name,
        String type,
        Optional<ElementId> element,
        Duration duration,
        List<String> after,
        int stage) {

    Task {
        after = List.copyOf(after);
    }

    /// The same task after others.
    Task after(List<String> names) {
        return new Task(name, type, element, duration, names, stage);
    }
}
