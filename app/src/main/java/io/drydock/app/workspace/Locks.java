package io.drydock.app.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Locks that one running program holds and another can test.
///
/// Systems of the POSIX family drop a lock as soon as the program that holds it closes any channel
/// of the same file. So what this program holds is remembered, and such a file is never opened a
/// second time.
final class Locks {

    /// How often a lock is tried for that somebody holds for a moment to clear up.
    private static final int TRIES = 20;

    private static final long PAUSE_MS = 10;

    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /// A lock that is held.
    ///
    /// @param file the locked file, which goes with the lock
    record Held(Path file, FileChannel channel, FileLock lock) implements AutoCloseable {

        /// Removes the file while it is still locked, so that nobody takes a lock on what is about
        /// to go.
        @Override
        public void close() throws IOException {
            try (channel) {
                Files.deleteIfExists(file);
                lock.release();
            } finally {
                HELD.remove(key(file));
            }
        }
    }

    private Locks() {}

    private static Path key(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /// Takes a lock, making its file.
    ///
    /// @return the lock, unless another program, or another part of this one, has it
    /// @throws IOException when the file system refuses
    static Optional<Held> take(Path file) throws IOException {
        if (!HELD.add(key(file))) {
            return Optional.empty();
        }
        Optional<Held> held = Optional.empty();
        try {
            for (int attempt = 0; attempt < TRIES && held.isEmpty(); attempt++) {
                if (attempt > 0) {
                    pause();
                }
                held = attempt(file);
            }
        } finally {
            if (held.isEmpty()) {
                HELD.remove(key(file));
            }
        }
        return held;
    }

    private static Optional<Held> attempt(Path file) throws IOException {
        FileChannel channel =
                OwnFiles.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        Optional<FileLock> lock = tryLock(channel);
        // The file may have been cleared up as a dead run's between being made and being locked.
        if (lock.isPresent() && Files.exists(file)) {
            return Optional.of(new Held(file, channel, lock.get()));
        }
        channel.close();
        return Optional.empty();
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a lock", e);
        }
    }

    /// Does something about a run that is over: nobody can take its lock meanwhile.
    ///
    /// @param work what is done while the lock is held
    /// @return whether the run is over; if it is not, nothing is done
    /// @throws IOException when the file system refuses
    static boolean whileFree(Path file, Work work) throws IOException {
        if (HELD.contains(key(file))) {
            return false;
        }
        if (!Files.exists(file)) {
            work.run();
            return true;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            Optional<FileLock> lock = tryLock(channel);
            if (lock.isEmpty()) {
                return false;
            }
            work.run();
            return true;
        }
    }

    /// What is done while a lock is free.
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }
}
