package io.drydock.app.deploy.aws;

import io.drydock.app.deploy.DeploymentException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/// Repeats calls that failed on the way, for a while, and says so. What AWS refuses is not
/// repeated.
final class Calls {

    private final AwsAccess access;
    private final Pace pace;
    private Consumer<String> notice = text -> {};

    Calls(AwsAccess access, Pace pace) {
        this.access = access;
        this.pace = pace;
    }

    /// Who is told that a call has to wait.
    void tell(Consumer<String> listener) {
        notice = listener;
    }

    AwsAccess access() {
        return access;
    }

    /// Makes a call that changes nothing, or that AWS does once however often it is asked.
    ///
    /// @throws DeploymentException when it stays without an answer
    <T> T get(Supplier<T> call) {
        return get(call, Optional::empty);
    }

    /// Makes a call that changes something. Before it is repeated, a look decides whether it
    /// arrived after all.
    ///
    /// @param arrived what the call came to, where it arrived
    /// @throws DeploymentException when it stays without an answer
    <T> T get(Supplier<T> call, Supplier<Optional<T>> arrived) {
        try {
            return patiently(call, arrived);
        } catch (SdkException error) {
            throw Faults.explain(error, access);
        }
    }

    /// The same, with errors left as the SDK gives them, for those who can do something about some
    /// of them.
    <T> T patiently(Supplier<T> call, Supplier<Optional<T>> arrived) {
        Instant since = Pace.now();
        int failures = 0;
        while (true) {
            try {
                if (failures > 0) {
                    Optional<T> before = arrived.get();
                    if (before.isPresent()) {
                        return before.get();
                    }
                }
                return call.get();
            } catch (SdkException error) {
                failures++;
                Duration waited = Duration.between(since, Pace.now());
                boolean passing = Faults.isThrottling(error) || Faults.isOutOfReach(error);
                if (!passing || waited.compareTo(pace.patience()) >= 0) {
                    throw error;
                }
                notice.accept(waiting(error, waited));
                Pace.rest(pace.before(failures));
            }
        }
    }

    private static String waiting(SdkException error, Duration waited) {
        return (Faults.isThrottling(error)
                        ? "AWS asks for fewer calls"
                        : "AWS cannot be reached (" + Faults.message(error) + ")")
                + "; trying again, for "
                + waited.toSeconds()
                + " s so far. What was started goes on.";
    }
}
