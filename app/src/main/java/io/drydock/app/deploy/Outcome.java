package io.drydock.app.deploy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How an operation ended.
///
/// @param result how
/// @param status the same in the place's own word, such as `UPDATE_ROLLBACK_COMPLETE`
/// @param text what happened and what to do next, for a person
/// @param cause what went wrong first, where something did
/// @param outputs what the place tells about the result, such as addresses, by name
/// @param retained what was left there on purpose, such as a database's snapshot
public record Outcome(
        Result result,
        String status,
        String text,
        Optional<Step> cause,
        Map<String, String> outputs,
        List<String> retained) {

    /// How an operation ended.
    public enum Result {
        /// As wanted.
        DONE,
        /// It failed, and what was there before is there again.
        ROLLED_BACK,
        /// It failed and needs a person.
        FAILED,
        /// It was cancelled, and what was there before is there again.
        CANCELLED,
        /// It is no longer watched; it goes on there.
        DETACHED
    }

    public Outcome {
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
        retained = List.copyOf(retained);
    }

    /// The same after something more was done.
    ///
    /// @param newStatus the status that this ended in
    /// @param more a sentence about it
    public Outcome with(String newStatus, String more) {
        return new Outcome(result, newStatus, text + " " + more, cause, outputs, retained);
    }

    /// Whether it ended as wanted.
    public boolean isDone() {
        return result == Result.DONE;
    }
}
