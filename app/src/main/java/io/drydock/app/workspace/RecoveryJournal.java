package io.drydock.app.workspace;

import io.drydock.app.workspace.RecoveryLog.Kept;
import io.drydock.model.design.Design;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Keeps the open design in the user's state folder while it has unsaved changes.
///
/// What is promised: once [#keep] returns, the system has what it takes to restore the design, so a
/// kill of the program at any moment loses at most the gesture under way. That is cheap, because an
/// edit is written as the difference to the design before it, one line at the end of a file.
/// Against a power cut the lines are forced to the disk on a thread of its own, a moment later.
///
/// Each run has a file of its own and holds a lock beside it; a recovery file whose lock is free
/// belongs to a run that ended without closing. A file takes the name of a recovery file only when
/// there is something to recover in it. All files are the user's alone.
public final class RecoveryJournal implements AutoCloseable {

    static final String SUFFIX = ".recovery";
    static final String LOCK_SUFFIX = ".lock";
    static final String NEXT_SUFFIX = ".next";

    /// So many bytes of changes are read again in a moment; then a whole design is shorter.
    private static final long MOST_CHANGES = 512 * 1024;

    private final Path folder;
    private final String session;
    private final Path entryFile;
    private final Locks.Held lock;
    private final Consumer<IOException> onFailure;
    private final long mostChanges;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("recovery journal").daemon().factory());
    private final AtomicBoolean tidying = new AtomicBoolean();

    /// Guards what follows, and is never held while a whole large design is written in the
    /// background.
    private final Object guard = new Object();

    private Optional<RecoveryLog> log = Optional.empty();
    private long generation;
    private long files;

    /// A disk that is full would be told of with every edit.
    private boolean told;

    private boolean closed;

    private RecoveryJournal(
            Path folder,
            String session,
            Locks.Held lock,
            Consumer<IOException> onFailure,
            long mostChanges) {
        this.folder = folder;
        this.session = session;
        this.entryFile = folder.resolve(session + SUFFIX);
        this.lock = lock;
        this.onFailure = onFailure;
        this.mostChanges = mostChanges;
    }

    /// Begins a journal.
    ///
    /// @param folder the folder of recovery files; made when it is not there
    /// @param session a name that no other running program uses in that folder
    /// @param onFailure told, on any thread, when designs can no longer be kept; once, until they
    ///   can be again
    /// @throws IOException when the folder cannot be used, or the session's name is in use
    public static RecoveryJournal begin(
            Path folder, String session, Consumer<IOException> onFailure) throws IOException {
        return begin(folder, session, onFailure, MOST_CHANGES);
    }

    /// Begins a journal that writes whole designs more or less often.
    ///
    /// @param mostChanges after how many bytes of changes a whole design is written
    static RecoveryJournal begin(
            Path folder, String session, Consumer<IOException> onFailure, long mostChanges)
            throws IOException {
        OwnFiles.folder(folder);
        Path lockFile = folder.resolve(session + LOCK_SUFFIX);
        Locks.Held held =
                Locks.take(lockFile)
                        .orElseThrow(() -> new IOException("another program holds " + lockFile));
        return new RecoveryJournal(folder, session, held, onFailure, mostChanges);
    }

    /// Keeps a design that has unsaved changes; it survives a kill once this returns.
    public void keep(Design design, Optional<Path> file, FileStamp stamp) {
        synchronized (guard) {
            if (closed) {
                return;
            }
            try {
                Kept next = new Kept(design, file, stamp);
                if (log.isPresent()) {
                    log.get().append(next);
                    log.get().take(entryFile);
                } else {
                    begin(next);
                }
                told = false;
            } catch (IOException e) {
                // What the file holds by now is still good; the next design is written whole.
                letGo();
                tell(e);
            }
        }
        tidySoon();
    }

    /// Forgets what was kept, because the design was saved as it is, or has just been opened. What
    /// the next change will need is made ready in the background.
    public void rest(Design design, Optional<Path> file, FileStamp stamp) {
        forget();
        long now;
        synchronized (guard) {
            now = generation;
        }
        inBackground(() -> prepare(now, new Kept(design, file, stamp)));
    }

    /// Forgets what was kept.
    public void forget() {
        synchronized (guard) {
            letGo();
            try {
                Files.deleteIfExists(entryFile);
            } catch (IOException e) {
                tell(e);
            }
        }
    }

    /// Waits until everything asked for has been done.
    ///
    /// @return false when that took longer than the time given
    public boolean flush(long seconds) throws InterruptedException {
        CountDownLatch marker = new CountDownLatch(1);
        inBackground(marker::countDown);
        return marker.await(seconds, TimeUnit.SECONDS);
    }

    /// Ends the journal in good order: nothing is left to recover.
    @Override
    public void close() throws IOException {
        forget();
        synchronized (guard) {
            closed = true;
        }
        writer.shutdown();
        try {
            if (!writer.awaitTermination(5, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        removeUnfinished(folder, session);
        lock.close();
    }

    /// Removes what a run made ready and never used.
    static void removeUnfinished(Path folder, String session) throws IOException {
        List<Path> unfinished;
        try (Stream<Path> all = Files.list(folder)) {
            unfinished =
                    all.filter(
                                    file -> {
                                        String name = file.getFileName().toString();
                                        return name.startsWith(session + ".")
                                                && name.endsWith(NEXT_SUFFIX);
                                    })
                            .toList();
        }
        for (Path file : unfinished) {
            Files.deleteIfExists(file);
        }
    }

    private void begin(Kept design) throws IOException {
        generation++;
        RecoveryLog begun = RecoveryLog.write(nextFile(), design);
        begun.take(entryFile);
        log = Optional.of(begun);
    }

    private Path nextFile() {
        files++;
        return folder.resolve(session + "." + files + NEXT_SUFFIX);
    }

    /// Writes no more to what is open. A file that never became the recovery file goes.
    private void letGo() {
        generation++;
        Optional<RecoveryLog> open = log;
        log = Optional.empty();
        open.ifPresent(this::drop);
    }

    private void drop(RecoveryLog dropped) {
        try {
            dropped.close(entryFile);
        } catch (IOException e) {
            tell(e);
        }
    }

    private void tell(IOException failure) {
        boolean before;
        synchronized (guard) {
            before = told;
            told = true;
        }
        if (!before) {
            onFailure.accept(failure);
        }
    }

    private void inBackground(Runnable work) {
        try {
            writer.execute(work);
        } catch (RejectedExecutionException over) {
            synchronized (guard) {
                if (!closed) {
                    throw over;
                }
            }
        }
    }

    private void prepare(long asked, Kept design) {
        Path path;
        synchronized (guard) {
            if (asked != generation || closed) {
                return;
            }
            path = nextFile();
        }
        try {
            RecoveryLog ready = RecoveryLog.write(path, design);
            synchronized (guard) {
                if (asked == generation && !closed) {
                    log = Optional.of(ready);
                } else {
                    drop(ready);
                }
            }
        } catch (IOException e) {
            // The first change will try to write the whole design itself, and tells if it cannot.
            tell(e);
        }
    }

    private void tidySoon() {
        if (!tidying.getAndSet(true)) {
            inBackground(this::tidy);
        }
    }

    /// Forces what was written, and shortens what has grown long.
    private void tidy() {
        tidying.set(false);
        Optional<RecoveryLog> open;
        synchronized (guard) {
            open = log;
        }
        if (open.isEmpty()) {
            return;
        }
        try {
            open.get().force();
            if (open.get().length() > mostChanges) {
                shorten(open.get());
            }
        } catch (ClosedChannelException gone) {
            // Saved or replaced meanwhile: nothing of it needs to last.
            return;
        } catch (IOException e) {
            tell(e);
        }
    }

    /// Puts a whole design in the place of a long file. Edits go on meanwhile: they reach the old
    /// file, and the new one before it takes the place.
    private void shorten(RecoveryLog from) throws IOException {
        Kept design;
        Path path;
        synchronized (guard) {
            if (!isOpen(from)) {
                return;
            }
            design = from.last();
            path = nextFile();
            from.remember();
        }
        RecoveryLog shorter;
        try {
            shorter = RecoveryLog.write(path, design);
        } catch (IOException e) {
            synchronized (guard) {
                from.forget();
            }
            throw e;
        }
        synchronized (guard) {
            List<byte[]> added = from.forget();
            if (!isOpen(from)) {
                drop(shorter);
                return;
            }
            try {
                shorter.catchUp(added, from.last());
                shorter.take(entryFile);
            } catch (IOException e) {
                drop(shorter);
                throw e;
            }
            log = Optional.of(shorter);
            drop(from);
        }
        shorter.force();
    }

    private boolean isOpen(RecoveryLog candidate) {
        return log.filter(open -> open == candidate).isPresent();
    }
}
