package io.drydock.app.deploy.helm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Runs a few tasks at a time and gives their results in order.
final class SideBySide {

    /// More threads than this would only wait for the processor.
    private static final int MOST = 4;

    private SideBySide() {}

    /// @throws IOException when a task does
    /// @throws CancellationException when a task is cancelled, or the thread that waits is
    ///   interrupted
    static <T> List<T> run(List<Callable<T>> tasks) throws IOException {
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> futures = tasks.stream().map(pool::submit).toList();
            try {
                List<T> results = new ArrayList<>();
                for (Future<T> future : futures) {
                    results.add(future.get());
                }
                return results;
            } catch (InterruptedException e) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            } catch (ExecutionException e) {
                pool.shutdownNow();
                throw failure(e);
            }
        }
    }

    private static RuntimeException failure(ExecutionException e) throws IOException {
        return switch (e.getCause()) {
            case IOException io -> throw io;
            case RuntimeException failed -> failed;
            case null, default -> new IllegalStateException(e.getCause());
        };
    }
}
