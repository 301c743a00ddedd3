package io.drydock.model.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// Writes files so that a reader, a crash or a power cut sees the old bytes or the new ones, never
/// a part.
public final class AtomicFiles {

    /// How many unfinished files of one name are walked past: more means that something is wrong.
    private static final int MOST_TEMPORARIES = 1_000;

    private AtomicFiles() {}

    /// Replaces the bytes of a file, or makes it.
    ///
    /// The bytes go to a temporary file beside it, are forced to the disk, read back and compared,
    /// and only then take the name. A symbolic link stays one; its target is replaced. The
    /// permissions of an existing file are kept.
    ///
    /// @throws IOException when the file cannot be written; the old bytes are still there
    public static void write(Path file, byte[] bytes) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null) {
            throw new IOException(file + " is not a file that can be written");
        }
        Files.createDirectories(folder);
        Optional<Set<PosixFilePermission>> permissions = permissions(target);
        Path temporary = temporary(target);
        try {
            force(temporary, bytes);
            if (!Arrays.equals(Files.readAllBytes(temporary), bytes)) {
                throw new IOException(
                        "the disk gave other bytes back than were written to " + file);
            }
            if (permissions.isPresent()) {
                Files.setPosixFilePermissions(temporary, permissions.get());
            }
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
        forceFolder(folder);
    }

    private static void force(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException unsupported) {
            throw new IOException(
                    "the file system of "
                            + to
                            + " cannot replace a file in one step; choose"
                            + " another folder",
                    unsupported);
        }
    }

    /// A new file beside the target, made like any other, so that the process's umask holds.
    private static Path temporary(Path target) throws IOException {
        for (int number = 0; ; number++) {
            Path candidate =
                    target.resolveSibling(
                            "."
                                    + target.getFileName()
                                    + "."
                                    + ProcessHandle.current().pid()
                                    + "-"
                                    + number
                                    + ".tmp");
            try {
                return Files.createFile(candidate);
            } catch (FileAlreadyExistsException taken) {
                if (number == MOST_TEMPORARIES) {
                    throw taken;
                }
            }
        }
    }

    /// What an existing file allows stays as it is.
    private static Optional<Set<PosixFilePermission>> permissions(Path target) throws IOException {
        return Files.exists(target)
                        && target.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Optional.of(Files.getPosixFilePermissions(target))
                : Optional.empty();
    }

    /// Makes the new name itself durable, where the system lets a folder be forced (not Windows).
    private static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
