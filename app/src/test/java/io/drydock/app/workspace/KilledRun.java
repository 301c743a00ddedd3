package io.drydock.app.workspace;

import io.drydock.model.design.Design;
import io.drydock.model.edit.Edit;
import io.drydock.model.rule.RuleBook;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// A run of the program without its window, to be killed: what opens, keeps and saves designs is
/// the real thing. It says the number of each step once that would show as done.
final class KilledRun implements Course.Desk {

    private static final long APART_MS = 15;

    private final Path folder;
    private final DesignStore store = new DesignStore();
    private final UnsavedWork unsaved;
    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private final ExecutorService ui = Executors.newSingleThreadExecutor();
    private Optional<Workspace> open = Optional.empty();
    private Optional<String> file = Optional.empty();

    private KilledRun(Path folder, RecoveryJournal journal) {
        this.folder = folder;
        unsaved = new UnsavedWork(journal, store);
    }

    /// Begins the run, which does not end by itself.
    ///
    /// @param arguments the folder of designs and of the state, the seed, and after how many bytes
    ///   of changes a whole design is written
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path recovery = KillTest.recovery(folder);
        RecoveryJournal journal =
                RecoveryJournal.begin(
                        recovery,
                        "run-" + ProcessHandle.current().pid(),
                        failure -> {
                            throw new IllegalStateException(failure);
                        },
                        Long.parseLong(arguments[2]));
        // As the window does when it shows: what this run holds is not taken for abandoned.
        if (!Recovery.orphans(recovery).isEmpty()) {
            throw new IllegalStateException("something was left by an earlier run");
        }
        KilledRun run = new KilledRun(folder, journal);
        Course course = new Course(Long.parseLong(arguments[1]));
        System.out.println(0);
        long next = System.nanoTime();
        for (int step = 1; ; step++) {
            run.ui.submit(() -> course.step(run)).get();
            System.out.println(step);
            next += TimeUnit.MILLISECONDS.toNanos(APART_MS);
            TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
        }
    }

    @Override
    public Optional<Workspace> open() {
        return open;
    }

    @Override
    public Optional<String> file() {
        return file;
    }

    @Override
    public void open(String name) {
        try {
            show(store.open(KillTest.file(folder, name)), Optional.of(name));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void make(Design design) {
        show(design, Optional.empty());
    }

    private void show(Design design, Optional<String> name) {
        Workspace workspace =
                new Workspace(
                        design,
                        name.map(it -> KillTest.file(folder, it)),
                        RuleBook.validator(),
                        background,
                        ui,
                        unsaved);
        unsaved.show(workspace);
        open = Optional.of(workspace);
        file = name;
    }

    @Override
    public void leave() {
        unsaved.showNone();
        open = Optional.empty();
        file = Optional.empty();
    }

    @Override
    public void save(String name, Optional<Edit> meanwhile) {
        Workspace workspace = open.orElseThrow();
        Design design = workspace.state().design();
        Path path = KillTest.file(folder, name);
        Future<?> writing =
                background.submit(() -> {
                    store.overwrite(path, design);
                    return name;
                });
        meanwhile.ifPresent(workspace::perform);
        try {
            writing.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        workspace.saved(design, path);
        file = Optional.of(name);
    }
}
