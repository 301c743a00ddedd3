package io.drydock.app.workspace;

import io.drydock.model.file.AtomicFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The designs opened or saved last, kept in a plain text file, one path a line, the latest first.
public final class RecentDesigns {

    /// How many are remembered.
    public static final int LIMIT = 8;

    private final Path file;

    /// The list in a state folder.
    public RecentDesigns(Path folder) {
        file = folder.resolve("recent-designs.txt");
    }

    /// Those that still exist.
    ///
    /// @throws IOException when the list exists and cannot be read
    public List<Path> list() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank())
                .flatMap(line -> path(line).stream())
                .filter(Files::isRegularFile)
                .toList();
    }

    /// A line that somebody wrote by hand may be no path at all.
    private static Optional<Path> path(String line) {
        try {
            return Optional.of(Path.of(line));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// Puts a file first.
    ///
    /// @throws IOException when the list cannot be read or written
    public void add(Path opened) throws IOException {
        Path path = opened.toAbsolutePath().normalize();
        List<Path> paths = new ArrayList<>(list());
        paths.remove(path);
        paths.addFirst(path);
        String text = String.join("\n", paths.stream().limit(LIMIT).map(Path::toString).toList());
        AtomicFiles.write(file, (text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
