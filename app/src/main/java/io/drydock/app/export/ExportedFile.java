package io.drydock.app.export;

import io.drydock.model.file.AtomicFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/// One file of an export.
public final class ExportedFile {

    private final String path;
    private final byte[] bytes;

    /// A file with these bytes.
    ///
    /// @param path its name, with folders separated by `/`
    /// @param bytes what it holds
    public ExportedFile(String path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes.clone();
    }

    /// A text file, in UTF-8.
    public static ExportedFile text(String path, String text) {
        return new ExportedFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Its name, with folders separated by `/`.
    public String path() {
        return path;
    }

    /// What it holds.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// Writes the file, whole or not at all; scripts can be run afterwards.
    ///
    /// @throws IOException when it cannot be written; what was there before still is
    public void writeTo(Path file) throws IOException {
        AtomicFiles.write(file, bytes);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (path.endsWith(".sh") && posix) {
            Set<PosixFilePermission> permissions =
                    EnumSet.copyOf(Files.getPosixFilePermissions(file));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(file, permissions);
        }
    }
}
