package io.drydock.app.deploy.aws;

import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.Patience;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/// Repeats calls that failed on the way, for a while, and says so. What AWS refuses is not
/// repeated.
final class Calls {

    private static final String AWS = "AWS";

    private final AwsAccess access;
    private final Pace pace;
    private final Patience patience;
    private Consumer<String> details = text -> {};
    private volatile boolean underWay;

    Calls(AwsAccess access, Pace pace, Patience patience) {
        this.access = access;
        this.pace = pace;
        this.patience = patience;
    }

    /// The same calls to another region.
    Calls to(AwsAccess other) {
        Calls calls = new Calls(other, pace, patience);
        calls.details = details;
        return calls;
    }

    /// Who hears what only those want to know who look for a fault.
    void detail(Consumer<String> listener) {
        details = listener;
    }

    /// Whether something is under way at AWS, so that losing sight of it is worth a longer wait.
    void underWay(boolean now) {
        underWay = now;
    }

    AwsAccess access() {
        return access;
    }

    Pace pace() {
        return pace;
    }

    Instant now() {
        return patience.now();
    }

    /// Waits between two looks at something that is under way.
    void rest() {
        patience.rest(pace.look());
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
            throw explained(error);
        }
    }

    /// The error as a sentence with the next step; the long form goes to those who want details.
    DeploymentException explained(SdkException error) {
        details.accept(error.toString());
        return Faults.explain(error, access);
    }

    /// Makes a call once, and says when it takes long.
    <T> T once(Supplier<T> call) {
        return patience.call(AWS, call);
    }

    /// The same as [#get], with errors left as the SDK gives them, for those who can do something
    /// about some of them.
    <T> T patiently(Supplier<T> call, Supplier<Optional<T>> arrived) {
        Instant since = patience.now();
        for (int attempt = 1; ; attempt++) {
            try {
                if (attempt > 1) {
                    Optional<T> before = once(arrived);
                    if (before.isPresent()) {
                        return before.get();
                    }
                }
                return once(call);
            } catch (SdkException error) {
                Duration waited = Duration.between(since, patience.now());
                int most = pace.tries(underWay);
                if (!Faults.mayPass(error, access)
                        || attempt >= most
                        || waited.compareTo(pace.patience()) >= 0) {
                    throw error;
                }
                Duration wait = pace.before(attempt);
                patience.say(
                        Faults.trouble(error, access)
                                + "; try "
                                + attempt
                                + " of "
                                + most
                                + ", next in "
                                + Math.max(1, wait.toSeconds())
                                + " s."
                                + (underWay ? " What was started goes on." : ""));
                patience.rest(wait);
            }
        }
    }
}
