package io.drydock.app.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a file held at one moment, to notice that somebody else has changed it since.
///
/// @param digest the SHA-256 of its bytes in hexadecimal; empty when there was no file
public record FileStamp(String digest) {

    /// For a file that does not exist.
    public static final FileStamp ABSENT = new FileStamp("");

    /// What a file holds now.
    ///
    /// @throws IOException when it exists and cannot be read
    public static FileStamp of(Path file) throws IOException {
        if (!Files.exists(file)) {
            return ABSENT;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return new FileStamp(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
