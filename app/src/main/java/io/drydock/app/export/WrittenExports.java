package io.drydock.app.export;

import io.drydock.app.workspace.OwnFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// What exports wrote, by place and digest, so that a file which nobody has touched since can be
/// written anew without a question. It is kept in the user's state folder: what another user or
/// machine wrote is not known, and then the question is asked.
public final class WrittenExports {

    /// Nothing is known.
    static final WrittenExports NONE = new WrittenExports(Optional.empty());

    private static final String FILE = "exports.tsv";

    /// The oldest entries go first.
    private static final int MOST = 10_000;

    private final Optional<Path> list;

    private WrittenExports(Optional<Path> list) {
        this.list = list;
    }

    /// What is known in a state folder.
    public static WrittenExports in(Path state) {
        return new WrittenExports(Optional.of(state.resolve(FILE)));
    }

    /// Whether an export wrote these bytes to this place, as the last one that wrote there.
    ///
    /// @throws IOException when the list cannot be read
    public boolean wrote(Path file, byte[] bytes) throws IOException {
        return lines().contains(line(file, bytes));
    }

    /// Remembers what was written.
    ///
    /// @throws IOException when the list cannot be written
    void remember(ExportTarget target) throws IOException {
        if (list.isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>(lines());
        for (var place : target.places().entrySet()) {
            String suffix = "\t" + name(place.getKey());
            lines.removeIf(line -> line.endsWith(suffix));
            lines.add(line(place.getKey(), place.getValue().bytes()));
        }
        while (lines.size() > MOST) {
            lines.removeFirst();
        }
        OwnFiles.write(
                list.get(), (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private List<String> lines() throws IOException {
        return list.isPresent() && Files.exists(list.get())
                ? Files.readAllLines(list.get())
                : List.of();
    }

    private static String line(Path file, byte[] bytes) {
        return digest(bytes) + "\t" + name(file);
    }

    /// A place without line breaks, so that it takes one line.
    private static String name(Path file) {
        return file.toAbsolutePath().normalize().toString().replaceAll("[\\r\\n\\t]", "?");
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
