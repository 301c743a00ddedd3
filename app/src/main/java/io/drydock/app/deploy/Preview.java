package io.drydock.app.deploy;

import io.drydock.model.design.ElementId;
import java.util.List;
import java.util.Optional;

/// What a deployment would do. Nothing has happened yet.
///
/// @param id identifies what was worked out, such as the address of a change set; what is applied
///   is this and nothing else
/// @param isNew whether nothing is deployed there yet
/// @param changes what would change, in the order of its making where that is known; empty when
///   everything is already as wanted
public record Preview(String id, boolean isNew, List<Change> changes) {

    /// The change of one thing.
    ///
    /// @param kind what happens to it
    /// @param name its name there, such as a resource's logical name or a release
    /// @param type its type, such as `AWS::RDS::DBInstance`
    /// @param detail what changes about it and what becomes of its data, for a person; may be empty
    /// @param element the element of the design that it belongs to, where there is one
    public record Change(
            Kind kind, String name, String type, String detail, Optional<ElementId> element) {

        /// Whether it needs a confirmation of its own, because data would be lost or a service
        /// would stand still.
        public boolean isDangerous() {
            return kind == Kind.REPLACE || kind == Kind.DELETE;
        }
    }

    /// What happens to a thing.
    public enum Kind {
        /// It is made.
        ADD,
        /// It stays and is changed.
        CHANGE,
        /// It is made anew and the old one goes.
        REPLACE,
        /// It goes.
        DELETE
    }

    public Preview {
        changes = List.copyOf(changes);
    }

    /// The changes of one kind.
    public List<Change> changes(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }
}
