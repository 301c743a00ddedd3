package io.drydock.app.export;

import io.drydock.app.workspace.OwnFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What exports wrote, by place and digest, so that a file which nobody has touched since can be
/// written anew without a question. It is kept in the user's state folder: what another user or
/// machine wrote is not known, and then the question is asked.
public final class WrittenExports {

    /// Nothing is known.
    static final WrittenExports NONE = new WrittenExports(Optional.empty());

    private static final String FILE = "exports.tsv";

    /// The oldest entries go first.
    private static final int MOST = 10_000;

    /// Far more than that many lines take.
    private static final long MOST_BYTES = 64L << 20;

    private final Optional<Path> list;

    private WrittenExports(Optional<Path> list) {
        this.list = list;
    }

    /// What is known in a state folder.
    public static WrittenExports in(Path state) {
        return new WrittenExports(Optional.of(state.resolve(FILE)));
    }

    /// What is known, as lines of [#line]. A list that cannot be read is as good as none: then more
    /// is asked, and nothing is overwritten.
    Set<String> lines() {
        return new LinkedHashSet<>(read());
    }

    /// Remembers what was written.
    ///
    /// @throws IOException when the list cannot be written
    void remember(ExportTarget target, ExportFormat format) throws IOException {
        if (list.isEmpty()) {
            return;
        }
        Set<String> places = new HashSet<>();
        target.places().keySet().forEach(place -> places.add(name(place)));
        List<String> lines = new ArrayList<>(read());
        lines.removeIf(line -> places.contains(line.substring(line.lastIndexOf('\t') + 1)));
        target.places().forEach((place, file) -> lines.add(line(format, place, file.bytes())));
        while (lines.size() > MOST) {
            lines.removeFirst();
        }
        OwnFiles.write(
                list.get(), (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private List<String> read() {
        try {
            return list.isPresent()
                            && Files.isRegularFile(list.get())
                            && Files.size(list.get()) <= MOST_BYTES
                    ? Files.readAllLines(list.get())
                    : List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /// One line: the digest, the format and the place.
    static String line(ExportFormat format, Path file, byte[] bytes) {
        return digest(bytes) + "\t" + format.key() + "\t" + name(file);
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
