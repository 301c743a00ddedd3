package io.drydock.app.deploy.helm.install;

import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.Step;
import io.drydock.app.deploy.Step.Phase;
import io.drydock.model.design.ElementId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Tells a listener what happens, with the time since the operation began, and remembers what went
/// wrong first. The listener hears of it on the thread that made this; what happens on others waits
/// until that thread delivers it.
final class StepLog {

    private final Consumer<Step> listener;
    private final Thread owner = Thread.currentThread();
    private final BlockingQueue<Step> waiting = new LinkedBlockingQueue<>();
    private final long start = System.nanoTime();
    private Optional<Step> failure = Optional.empty();

    StepLog(Consumer<Step> listener) {
        this.listener = listener;
    }

    void tell(WantedRelease release, Phase phase, String status, String reason) {
        tell(release.name(), release.type(), release.element(), phase, status, reason);
    }

    void tell(ReleaseRecord release, Phase phase, String status, String reason) {
        tell(release.again(), phase, status, reason);
    }

    void tell(
            String name,
            String type,
            Optional<ElementId> element,
            Phase phase,
            String status,
            String reason) {
        Step step =
                new Step(
                        Duration.ofNanos(System.nanoTime() - start),
                        name,
                        type,
                        phase,
                        status,
                        reason,
                        element);
        if (Thread.currentThread().equals(owner)) {
            deliver(step);
        } else {
            waiting.add(step);
        }
    }

    private void deliver(Step step) {
        if (step.phase() == Phase.FAILED && failure.isEmpty()) {
            failure = Optional.of(step);
        }
        listener.accept(step);
    }

    /// Tells what happened on other threads.
    ///
    /// @param time how long to wait for something to happen
    void deliver(Duration time) {
        try {
            Optional<Step> next =
                    Optional.ofNullable(waiting.poll(time.toMillis(), TimeUnit.MILLISECONDS));
            while (next.isPresent()) {
                deliver(next.get());
                next = Optional.ofNullable(waiting.poll());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeploymentException("Interrupted while waiting for the cluster.", e);
        }
    }

    /// What went wrong first.
    Optional<Step> failure() {
        return failure;
    }

    void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeploymentException("Interrupted while waiting for the cluster.", e);
        }
    }
}
