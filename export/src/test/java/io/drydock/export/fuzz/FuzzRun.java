package io.drydock.export.fuzz;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.export.fuzz.Trial.Outcome;
import io.drydock.export.fuzz.Trial.Part;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tries the designs of many seeds and gathers what goes wrong, the first of each kind, made small.
///
/// A limit of time is one of the thread's own processor time, which a busy machine does not change.
final class FuzzRun {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int MOST_FAILURES = Integer.getInteger("fuzz.most", 30);
    private static final Duration LOOK = Duration.ofMillis(100);

    /// How much processor time is spent on making a design small that fails.
    private static final Duration SHRINKING = Duration.ofSeconds(20);

    private final Mutator mutator;
    private final LongFunction<Set<Part>> parts;
    private final Optional<Duration> limit;
    private final Path folder;
    private final Path report;
    private final AtomicLong next;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Map<String, String> failures = new TreeMap<>();
    private volatile boolean over;

    /// A run.
    ///
    /// @param first the first seed
    /// @param parts what is done with the design of a seed
    /// @param limit how much processor time one thing may take; empty for any
    /// @param folder for files while they are read
    /// @param report where designs go that fail
    FuzzRun(
            Mutator mutator,
            long first,
            LongFunction<Set<Part>> parts,
            Optional<Duration> limit,
            Path folder,
            Path report) {
        this.mutator = mutator;
        this.next = new AtomicLong(first);
        this.parts = parts;
        this.limit = limit;
        this.folder = folder;
        this.report = report;
    }

    /// How many designs came to what.
    Map<Outcome, Integer> outcomes() {
        return outcomes;
    }

    /// How many designs were tried that can be read.
    int designs() {
        return outcomes.entrySet().stream()
                .filter(entry -> entry.getKey() != Outcome.NOT_READ)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /// What went wrong, one of each kind.
    Collection<String> failures() {
        return failures.values();
    }

    /// Tries designs until there are enough and the time is over.
    ///
    /// @param count at least so many that can be read
    /// @param time at least so long
    void run(int threads, int count, Duration time) throws IOException, InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        List<Worker> workers = new ArrayList<>();
        for (int n = 0; n < threads; n++) {
            workers.add(new Worker(n));
        }
        workers.forEach(Worker::start);
        while (!isOver(count, end)) {
            Thread.sleep(LOOK);
            for (int n = 0; n < threads; n++) {
                if (workers.get(n).isHung()) {
                    hung(workers.get(n));
                    Worker other = new Worker(n);
                    workers.set(n, other);
                    other.start();
                }
            }
        }
        over = true;
        for (Worker worker : workers) {
            worker.join();
        }
    }

    private synchronized boolean isOver(int count, long end) {
        return failures.size() >= MOST_FAILURES
                || (designs() >= count && System.nanoTime() - end > 0);
    }

    private synchronized void count(Outcome outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    private synchronized boolean isNew(String kind) {
        return failures.putIfAbsent(kind, kind) == null;
    }

    private void hung(Worker worker) throws IOException {
        // It goes on for ever; nothing waits for it.
        String at = trace(worker.getStackTrace());
        String kind = "too long: " + worker.stage;
        if (isNew(kind)) {
            tell(kind, worker.seed, worker.design, kind + at);
        }
    }

    private synchronized void tell(String kind, long seed, ObjectNode design, String message)
            throws IOException {
        Path file = Files.createDirectories(report).resolve("seed-" + seed + ".json");
        Files.writeString(file, design.toPrettyString());
        failures.put(kind, "seed " + seed + " (" + file + "): " + message);
    }

    private static String trace(StackTraceElement[] elements) {
        return Stream.of(elements)
                .filter(it -> it.getClassName().startsWith("io.drydock"))
                .limit(8)
                .map(it -> "\n    at " + it)
                .collect(Collectors.joining());
    }

    /// Where something was thrown decides whether it is the same.
    private static String kind(Throwable thrown) {
        return thrown.getClass().getSimpleName()
                + trace(thrown.getStackTrace()).lines().limit(3).toList();
    }

    /// One thread, which tries one design after the other.
    private final class Worker extends Thread {

        private volatile long began = Long.MAX_VALUE;
        private volatile long seed;
        private volatile ObjectNode design = Mutator.tree("{}");
        private volatile String stage = "";

        Worker(int number) {
            super("fuzz-" + number);
            setDaemon(true);
        }

        boolean isHung() {
            long used = THREADS.getThreadCpuTime(threadId());
            return limit.isPresent() && used - began > limit.get().toNanos();
        }

        private void stage(String name) {
            check();
            stage = name;
            began = THREADS.getCurrentThreadCpuTime();
        }

        private void check() {
            if (limit.isPresent()
                    && THREADS.getCurrentThreadCpuTime() - began > limit.get().toNanos()) {
                throw new AssertionError("too long: " + stage);
            }
        }

        @Override
        public void run() {
            try {
                Path own = Files.createTempDirectory(folder, "fuzz");
                while (!over) {
                    attempt(own);
                }
            } catch (IOException unwritable) {
                throw new java.io.UncheckedIOException(unwritable);
            }
        }

        private void attempt(Path own) throws IOException {
            seed = next.getAndIncrement();
            Mutator.Case odd = mutator.design(seed);
            design = odd.odd();
            Trial trial = new Trial(own, parts.apply(seed), this::stage);
            try {
                Outcome outcome = trial.run(design.toString(), odd.start());
                check();
                count(outcome);
            } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError thrown) {
                String what = stage;
                began = Long.MAX_VALUE;
                String kind = kind(thrown);
                if (isNew(kind)) {
                    long end = THREADS.getCurrentThreadCpuTime() + SHRINKING.toNanos();
                    ObjectNode small =
                            Shrinker.shrink(
                                    design,
                                    it ->
                                            THREADS.getCurrentThreadCpuTime() < end
                                                    && fails(trial, it, odd, kind));
                    tell(kind, seed, small, what + ": " + thrown + trace(thrown.getStackTrace()));
                }
            } finally {
                began = Long.MAX_VALUE;
            }
        }

        private boolean fails(Trial trial, ObjectNode smaller, Mutator.Case odd, String kind) {
            try {
                trial.run(smaller.toString(), odd.start());
                return false;
            } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError thrown) {
                return kind(thrown).equals(kind);
            } finally {
                began = Long.MAX_VALUE;
            }
        }
    }
}
