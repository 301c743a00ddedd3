package io.drydock.app.workspace;

import io.drydock.model.file.AtomicFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Files of the state folder that are nobody's business but the user's: unsaved designs, reports.
public final class OwnFiles {

    private static final String FOLDER = "rwx------";
    private static final String FILE = "rw-------";

    private OwnFiles() {}

    /// Makes a folder that only its owner may look into; one that is there is closed to others.
    public static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        restrict(folder, FOLDER);
        return folder;
    }

    /// Writes a file, whole or not at all, that only its owner may read. The folder is closed to
    /// others, so nobody reads it while it is written either.
    public static void write(Path file, byte[] bytes) throws IOException {
        AtomicFiles.write(file, bytes);
        restrict(file, FILE);
    }

    /// Opens a file that is its owner's alone from its first moment.
    static FileChannel open(Path file, Set<OpenOption> how) throws IOException {
        FileAttribute<?>[] attributes =
                file.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString(FILE))
                        }
                        : new FileAttribute<?>[0];
        FileChannel channel = FileChannel.open(file, how, attributes);
        // One that was there already may be open to others.
        restrict(file, FILE);
        return channel;
    }

    /// Windows keeps the state folder to the user by the rights of the profile's folder.
    private static void restrict(Path path, String permissions) throws IOException {
        if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
