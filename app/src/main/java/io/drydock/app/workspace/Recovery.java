package io.drydock.app.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.model.file.DesignFormatException;
import io.drydock.model.file.DesignReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds what earlier runs left unsaved.
public final class Recovery {

    private Recovery() {}

    /// The unsaved work of runs that ended without closing, oldest file name first. Work of a
    /// program that still runs is left alone, and so is a file that cannot be read as one of ours.
    ///
    /// @throws IOException when the folder cannot be read
    public static List<Recovered> orphans(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Recovered> found = new ArrayList<>();
        for (Path entry : entries(folder)) {
            if (isAbandoned(entry)) {
                read(entry).ifPresent(found::add);
            }
        }
        sweep(folder);
        return found;
    }

    /// A run that was killed with nothing unsaved leaves its lock behind, which guards nothing.
    private static void sweep(Path folder) throws IOException {
        for (Path lock : files(folder, RecoveryJournal.LOCK_SUFFIX)) {
            Path entry = beside(lock, RecoveryJournal.LOCK_SUFFIX, RecoveryJournal.SUFFIX);
            if (!Files.exists(entry) && isAbandoned(entry)) {
                Files.deleteIfExists(lock);
            }
        }
    }

    /// Drops recovered work, because it was saved or declined.
    ///
    /// @throws IOException when the file cannot be deleted
    public static void discard(Recovered recovered) throws IOException {
        Files.deleteIfExists(recovered.entry());
        Files.deleteIfExists(lockOf(recovered.entry()));
    }

    private static List<Path> entries(Path folder) throws IOException {
        return files(folder, RecoveryJournal.SUFFIX);
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        }
    }

    private static Path lockOf(Path entry) {
        return beside(entry, RecoveryJournal.SUFFIX, RecoveryJournal.LOCK_SUFFIX);
    }

    /// The other file of the same run.
    private static Path beside(Path file, String suffix, String other) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - suffix.length()) + other);
    }

    private static boolean isAbandoned(Path entry) throws IOException {
        Path lockFile = lockOf(entry);
        if (!Files.exists(lockFile)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
            var lock = Locks.tryLock(channel);
            if (lock.isPresent()) {
                lock.get().release();
            }
            return lock.isPresent();
        }
    }

    private static Optional<Recovered> read(Path entry) {
        try {
            JsonNode node = new ObjectMapper().readTree(Files.readAllBytes(entry));
            byte[] design = node.path("design").asText().getBytes(StandardCharsets.UTF_8);
            return Optional.of(
                    new Recovered(
                            entry,
                            DesignReader.read(entry.toString(), design),
                            Optional.ofNullable(node.get("file"))
                                    .map(file -> Path.of(file.asText())),
                            new FileStamp(node.path("digest").asText())));
        } catch (IOException | DesignFormatException e) {
            // Written by another version or damaged by hand: not ours to offer, nor to delete.
            return Optional.empty();
        }
    }
}
