package io.drydock.app.deploy.rehearsal;

import io.drydock.export.cloudformation.Resource.Deletion;
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
/// @param deletion what becomes of it when its stack is taken back or deleted
/// @param stage which operation makes it, from 0: each stack is one, and is taken back alone
record Task(
        String name,
        String type,
        Optional<ElementId> element,
        Duration duration,
        List<String> after,
        Deletion deletion,
        int stage) {

    Task {
        after = List.copyOf(after);
    }

    /// The same task after others.
    Task after(List<String> names) {
        return new Task(name, type, element, duration, names, deletion, stage);
    }

    /// Whether it stays where it is, without its stack.
    ///
    /// @param creation whether it is the creation of the stack that is taken back
    boolean stays(boolean creation) {
        return deletion == Deletion.RETAIN
                || (deletion == Deletion.RETAIN_EXCEPT_ON_CREATE && !creation);
    }
}
