package io.drydock.app.deploy.aws;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Something that happened to a resource of a stack.
///
/// @param id unique among the events of a stack
/// @param time when
/// @param logicalId the resource's name in the template; the stack's name for the stack itself
/// @param physicalId its name at AWS; empty before it has one
/// @param type its type
/// @param status the new status, such as `CREATE_COMPLETE`
/// @param reason why, in AWS's words; may be empty
record StackEvent(
        String id,
        Instant time,
        String logicalId,
        String physicalId,
        String type,
        String status,
        String reason) {

    static StackEvent of(software.amazon.awssdk.services.cloudformation.model.StackEvent event) {
        return new StackEvent(
                event.eventId(),
                event.timestamp(),
                event.logicalResourceId(),
                Optional.ofNullable(event.physicalResourceId()).orElse(""),
                Optional.ofNullable(event.resourceType()).orElse(""),
                event.resourceStatusAsString(),
                Optional.ofNullable(event.resourceStatusReason()).orElse(""));
    }

    boolean isFailure() {
        return status.endsWith("_FAILED");
    }

    /// True when it was given up because something else went wrong.
    boolean isGivenUp() {
        return isFailure() && reason.toLowerCase(Locale.ROOT).contains("cancelled");
    }

    /// True when something went wrong by itself, not because something else was given up.
    boolean isRootCause() {
        return isFailure() && !isGivenUp();
    }
}
