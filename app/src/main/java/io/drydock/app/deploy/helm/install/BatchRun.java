package io.drydock.app.deploy.helm.install;

import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.helm.install.ReleaseRunner.End;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Takes releases through an operation side by side, and tells what happens on the calling thread.
final class BatchRun {

    private static final Duration LOOK = Duration.ofMillis(100);

    private BatchRun() {}

    /// Each runs to its end, whatever becomes of the others.
    ///
    /// @return how each ended, by name, in the order of the batch
    static SequencedMap<String, End> run(
            List<WantedRelease> batch, Function<WantedRelease, End> operation, StepLog log) {
        if (batch.size() == 1) {
            WantedRelease only = batch.getFirst();
            SequencedMap<String, End> end = new LinkedHashMap<>();
            end.put(only.name(), operation.apply(only));
            return end;
        }
        List<Callable<End>> tasks = new ArrayList<>();
        batch.forEach(release -> tasks.add(() -> operation.apply(release)));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<End>> futures = tasks.stream().map(threads::submit).toList();
            try {
                while (!futures.stream().allMatch(Future::isDone)) {
                    log.deliver(LOOK);
                }
            } catch (DeploymentException interrupted) {
                threads.shutdownNow();
                throw interrupted;
            }
            log.deliver(Duration.ZERO);
            SequencedMap<String, End> ends = new LinkedHashMap<>();
            for (int i = 0; i < futures.size(); i++) {
                ends.put(batch.get(i).name(), end(futures.get(i)));
            }
            return ends;
        }
    }

    private static End end(Future<End> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new DeploymentException(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeploymentException("Interrupted while waiting for the cluster.", e);
        }
    }
}
