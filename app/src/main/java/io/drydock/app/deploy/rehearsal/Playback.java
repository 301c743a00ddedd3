package io.drydock.app.deploy.rehearsal;

import io.drydock.app.deploy.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Tells steps at the pace of a rehearsal and can be stopped between two of them.
final class Playback {

    private final int speed;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition stopped = lock.newCondition();
    private boolean stop;

    /// @param speed how many times faster than it would be; a second of it takes 1/speed seconds
    Playback(int speed) {
        this.speed = speed;
    }

    /// Makes the running [#play] end. Has no effect later.
    void stop() {
        lock.lock();
        try {
            stop = true;
            stopped.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Tells the steps.
    ///
    /// @param from when the operation was as it is now
    /// @return when it was stopped; empty when everything has been told
    Optional<Duration> play(List<Step> steps, Duration from, Consumer<Step> listener)
            throws InterruptedException {
        Duration now = from;
        for (Step step : steps) {
            Optional<Duration> early = await(now, step.elapsed());
            if (early.isPresent()) {
                return early;
            }
            now = step.elapsed();
            listener.accept(step);
        }
        return Optional.empty();
    }

    private Optional<Duration> await(Duration from, Duration to) throws InterruptedException {
        long wait = to.minus(from).dividedBy(speed).toNanos();
        long left = wait;
        lock.lock();
        try {
            while (!stop && left > 0) {
                left = stopped.awaitNanos(left);
            }
            return stop
                    ? Optional.of(from.plus(Duration.ofNanos(wait - left).multipliedBy(speed)))
                    : Optional.empty();
        } finally {
            lock.unlock();
        }
    }
}
