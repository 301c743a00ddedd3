package io.drydock.app.workspace;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.model.design.Design;
import io.drydock.model.file.DesignWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Keeps the open design in the user's state folder while it has unsaved changes, so that a crash
/// or a kill loses at most the gesture under way.
///
/// Each run has a file of its own and holds a lock beside it; a recovery file whose lock is free
/// belongs to a run that ended without closing. Writing happens on a thread of its own, whole or
/// not at all; when edits come faster than the disk, only the latest design is written.
public final class RecoveryJournal implements AutoCloseable {

    static final String SUFFIX = ".recovery";
    static final String LOCK_SUFFIX = ".lock";

    private record Entry(Design design, Optional<Path> file, FileStamp stamp) {}

    private final Path entryFile;
    private final Path lockFile;
    private final FileChannel lockChannel;
    private final FileLock lock;
    private final Consumer<IOException> onFailure;
    private final AtomicReference<Optional<Entry>> waiting =
            new AtomicReference<>(Optional.empty());
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("recovery journal").daemon().factory());

    private RecoveryJournal(
            Path entryFile,
            Path lockFile,
            FileChannel lockChannel,
            FileLock lock,
            Consumer<IOException> onFailure) {
        this.entryFile = entryFile;
        this.lockFile = lockFile;
        this.lockChannel = lockChannel;
        this.lock = lock;
        this.onFailure = onFailure;
    }

    /// Begins a journal.
    ///
    /// @param folder the folder of recovery files; made when it is not there
    /// @param session a name that no other running program uses in that folder
    /// @param onFailure told, on the journal's thread, when the design could not be kept
    /// @throws IOException when the folder cannot be used, or the session's name is in use
    public static RecoveryJournal begin(
            Path folder, String session, Consumer<IOException> onFailure) throws IOException {
        OwnFiles.folder(folder);
        Path lockFile = folder.resolve(session + LOCK_SUFFIX);
        FileChannel channel =
                FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Optional<FileLock> lock = Locks.tryLock(channel);
        if (lock.isEmpty()) {
            channel.close();
            throw new IOException("another program holds " + lockFile);
        }
        return new RecoveryJournal(
                folder.resolve(session + SUFFIX), lockFile, channel, lock.get(), onFailure);
    }

    /// Keeps a design in a moment; returns at once.
    public void keep(Design design, Optional<Path> file, FileStamp stamp) {
        Optional<Entry> before = waiting.getAndSet(Optional.of(new Entry(design, file, stamp)));
        if (before.isEmpty()) {
            writer.execute(this::writeLatest);
        }
    }

    /// Forgets what was kept, because it has been saved.
    public void forget() {
        waiting.set(Optional.empty());
        writer.execute(this::delete);
    }

    /// Waits until everything asked for has been done.
    ///
    /// @return false when that took longer than the time given
    public boolean flush(long seconds) throws InterruptedException {
        var marker = new java.util.concurrent.CountDownLatch(1);
        writer.execute(marker::countDown);
        return marker.await(seconds, TimeUnit.SECONDS);
    }

    /// Ends the journal in good order: nothing is left to recover.
    @Override
    public void close() throws IOException {
        forget();
        writer.shutdown();
        try {
            if (!writer.awaitTermination(5, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lock.release();
        lockChannel.close();
        Files.deleteIfExists(lockFile);
    }

    private void writeLatest() {
        waiting.getAndSet(Optional.empty())
                .ifPresent(entry -> {
                    try {
                        OwnFiles.write(entryFile, bytes(entry));
                    } catch (IOException e) {
                        onFailure.accept(e);
                    }
                });
    }

    private void delete() {
        try {
            Files.deleteIfExists(entryFile);
        } catch (IOException e) {
            onFailure.accept(e);
        }
    }

    private static byte[] bytes(Entry entry) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode node = mapper.createObjectNode();
        entry.file().ifPresent(file -> node.put("file", file.toAbsolutePath().toString()));
        node.put("digest", entry.stamp().digest());
        node.put("design", DesignWriter.write(entry.design()));
        return mapper.writeValueAsBytes(node);
    }
}
