package io.drydock.app.deploy.helm;

import java.util.concurrent.CancellationException;

/// Hears what a lengthy piece of work is at, and may stop it.
public interface Progress {

    /// Nobody listens, nobody stops it.
    Progress NONE =
            new Progress() {
                @Override
                public void step(String what) {}

                @Override
                public boolean isCancelled() {
                    return false;
                }
            };

    /// The next step begins.
    ///
    /// @param what a few words for people, such as `Rendering gateway`
    void step(String what);

    /// Whether somebody wants it to stop; asked between steps, from any thread.
    boolean isCancelled();

    /// Begins the next step.
    ///
    /// @throws CancellationException when it is to stop
    default void next(String what) {
        if (isCancelled()) {
            throw new CancellationException("stopped before: " + what);
        }
        step(what);
    }
}
