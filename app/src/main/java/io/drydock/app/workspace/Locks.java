package io.drydock.app.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.util.Optional;

/// Locks that one running program holds and another can test.
final class Locks {

    private Locks() {}

    /// The lock, unless another program, or another part of this one, has it.
    ///
    /// @throws IOException when the file system refuses
    static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }
}
