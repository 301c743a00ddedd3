package io.drydock.app.deploy.aws;

import java.time.Duration;

/// How fast an operation is watched, and for how long AWS may be out of reach before the watching
/// is given up.
///
/// @param look between two looks at what is under way
/// @param retry before a failed call is repeated for the first time; doubled each time
/// @param longest the longest wait before a call is repeated
/// @param patience for how long failed calls are repeated while something is under way
/// @param silence how long a call may take before it is said
record Pace(Duration look, Duration retry, Duration longest, Duration patience, Duration silence) {

    /// While nothing is under way, a person would rather know than wait.
    static final int TRIES = 8;

    /// For people: a network may well be away for a while.
    static final Pace USUAL =
            new Pace(
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(15),
                    Duration.ofMinutes(10));

    Pace(Duration look, Duration retry, Duration longest, Duration patience) {
        this(look, retry, longest, patience, Duration.ofSeconds(3));
    }

    /// How long to wait before a call is repeated.
    ///
    /// @param failures how often it failed so far, at least once
    Duration before(int failures) {
        Duration wait = retry.multipliedBy(1L << Math.min(failures - 1, 10));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    /// How often a call is made at most.
    ///
    /// @param underWay whether something is under way, which is not given up so soon
    int tries(boolean underWay) {
        if (!underWay) {
            return TRIES;
        }
        Duration sum = Duration.ZERO;
        int tries = 1;
        while (sum.compareTo(patience) < 0) {
            sum = sum.plus(before(tries));
            tries++;
        }
        return tries;
    }
}
