package io.drydock.app.deploy.aws;

import io.drydock.app.deploy.DeploymentException;
import java.time.Duration;
import java.time.Instant;

/// How fast an operation is watched, and for how long AWS may be out of reach before the watching
/// is given up.
///
/// @param look between two looks at what is under way
/// @param retry before a failed call is repeated for the first time; doubled each time
/// @param longest the longest wait before a call is repeated
/// @param patience for how long failed calls are repeated
record Pace(Duration look, Duration retry, Duration longest, Duration patience) {

    /// For people: a network may well be away for a while.
    static final Pace USUAL =
            new Pace(
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(15),
                    Duration.ofMinutes(10));

    /// How long to wait before a call is repeated.
    ///
    /// @param failures how often it failed so far, at least once
    Duration before(int failures) {
        Duration wait = retry.multipliedBy(1L << Math.min(failures - 1, 10));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    /// @throws DeploymentException when the thread is interrupted meanwhile
    static void rest(Duration length) {
        new Pause(length).rest();
    }

    static Instant now() {
        return Instant.now();
    }
}
