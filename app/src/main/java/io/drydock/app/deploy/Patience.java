package io.drydock.app.deploy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Waits for somebody else: says what is waited for before a person wonders, and ends at once when
/// it is told to. Tests bring their own time.
public final class Patience {

    /// How time passes.
    public interface Time {

        /// The system's.
        static Time system() {
            return new SystemTime();
        }

        Instant now();

        /// Waits, or returns early after [#wake].
        ///
        /// @throws InterruptedException when the thread is interrupted meanwhile
        void pause(Duration length) throws InterruptedException;

        /// Ends a pause early, or the next one at once.
        void wake();
    }

    private static final class SystemTime implements Time {

        private final Semaphore woken = new Semaphore(0);

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void pause(Duration length) throws InterruptedException {
            if (woken.tryAcquire(length.toNanos(), TimeUnit.NANOSECONDS)) {
                woken.drainPermits();
            }
        }

        @Override
        public void wake() {
            woken.release();
        }
    }

    private final Time time;
    private final Duration silence;
    private volatile Consumer<String> notice = text -> {};
    private volatile CompletableFuture<Void> stop = new CompletableFuture<>();

    /// @param silence how long a call may take before it is said that it takes long
    public Patience(Time time, Duration silence) {
        this.time = time;
        this.silence = silence;
    }

    /// Who hears what is waited for.
    public void tell(Consumer<String> listener) {
        notice = listener;
    }

    /// Says what is waited for.
    public void say(String text) {
        notice.accept(text);
    }

    public Instant now() {
        return time.now();
    }

    /// Waits, unless it is told to go on.
    ///
    /// @throws DeploymentException when it was stopped, or the thread is interrupted
    public void rest(Duration length) {
        refuseStopped();
        try {
            time.pause(length);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DeploymentException(
                    "Stopped watching. What was started goes on there.", interrupted);
        }
        refuseStopped();
    }

    /// Ends a rest early.
    public void wake() {
        time.wake();
    }

    /// Ends what is waited for now, with nothing done about it there.
    public void stop() {
        stop.complete(null);
        time.wake();
    }

    /// Begins anew after [#stop].
    public void begin() {
        if (stop.isDone()) {
            stop = new CompletableFuture<>();
        }
    }

    private void refuseStopped() {
        if (stop.isDone()) {
            throw stopped();
        }
    }

    private static DeploymentException stopped() {
        return new DeploymentException("Cancelled. Nothing was started.");
    }

    /// Makes a call that may take long. It runs on a thread of its own, because a socket cannot be
    /// asked to hurry; a call that is given up is left to its own time-out.
    ///
    /// @param who who is asked, as the beginning of a sentence
    /// @throws DeploymentException when it was stopped, or the thread is interrupted
    public <T> T call(String who, Supplier<T> call) {
        CompletableFuture<Void> stopped = stop;
        CompletableFuture<T> answer = new CompletableFuture<>();
        Thread worker =
                Thread.ofVirtual()
                        .name("waiting for " + who)
                        .start(() -> {
                            try {
                                answer.complete(call.get());
                            } catch (Throwable failure) {
                                answer.completeExceptionally(failure);
                            }
                        });
        for (int spoken = 1; ; spoken++) {
            try {
                CompletableFuture.anyOf(answer, stopped)
                        .get(silence.toNanos(), TimeUnit.NANOSECONDS);
                if (!answer.isDone()) {
                    worker.interrupt();
                    throw stopped();
                }
                return answer.resultNow();
            } catch (TimeoutException waiting) {
                say(
                        who
                                + " has not answered for "
                                + Math.max(1, silence.multipliedBy(spoken).toSeconds())
                                + " s; still waiting.");
            } catch (ExecutionException failed) {
                throw thrown(failed);
            } catch (InterruptedException interrupted) {
                worker.interrupt();
                Thread.currentThread().interrupt();
                throw new DeploymentException(
                        "Stopped watching. What was started goes on there.", interrupted);
            }
        }
    }

    private static RuntimeException thrown(ExecutionException failed) {
        Throwable cause = failed.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception
                ? exception
                : new IllegalStateException("a supplier throws nothing else", cause);
    }
}
