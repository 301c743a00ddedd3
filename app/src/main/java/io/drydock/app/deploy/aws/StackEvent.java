package io.drydock.app.deploy.aws;

import java.time.Instant;

/// Something that happened to a resource of a stack.
///
/// @param id unique among the events of a stack
/// @param time when
/// @param logicalId the resource's name in the template; the stack's name for the stack itself
/// @param type its type
/// @param status the new status, such as `CREATE_COMPLETE`
/// @param reason why, in AWS's words; may be empty
public record StackEvent(
        String id, Instant time, String logicalId, String type, String status, String reason) {

    /// True when something went wrong by itself, not because something else was given up.
    public boolean isRootCause() {
        return status.endsWith("_FAILED") && !reason.contains("cancelled");
    }
}
