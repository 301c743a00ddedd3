package io.drydock.app.deploy;

import io.drydock.model.design.ElementId;
import java.time.Duration;
import java.util.Optional;

/// Something that happened during a deployment.
///
/// @param elapsed since the operation began
/// @param name the thing's name there, such as a resource's logical name or a release
/// @param type its type; empty for the operation as a whole
/// @param phase how far it is
/// @param status the same in the place's own word, such as `CREATE_IN_PROGRESS`
/// @param reason why, in the place's own words; may be empty
/// @param element the element of the design that it belongs to, where there is one
public record Step(
        Duration elapsed,
        String name,
        String type,
        Phase phase,
        String status,
        String reason,
        Optional<ElementId> element) {

    /// The word of CloudFormation for what stays at AWS while its stack goes.
    public static final String LEFT_BEHIND = "DELETE_SKIPPED";

    /// How far a thing is.
    public enum Phase {
        /// Being made or changed.
        RUNNING,
        /// As wanted.
        DONE,
        /// It went wrong by itself.
        FAILED,
        /// Given up because something else went wrong.
        GIVEN_UP,
        /// Being taken back or deleted.
        LEAVING,
        /// Taken back or deleted.
        GONE
    }

    /// Whether the thing stays there, but no longer belongs to what was deployed.
    public boolean isLeftBehind() {
        return status.equals(LEFT_BEHIND);
    }
}
