package io.drydock.app.workspace;

import io.drydock.model.file.DesignFiles;
import io.drydock.model.file.DesignFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        for (Path entry : files(folder, RecoveryJournal.SUFFIX)) {
            Locks.whileFree(
                    lockOf(entry),
                    () -> {
                        Optional<Recovered> left = read(entry);
                        if (left.filter(Recovery::isSaved).isPresent()) {
                            // Killed after its file was written and before this one went.
                            Files.deleteIfExists(entry);
                        } else {
                            left.ifPresent(found::add);
                        }
                    });
        }
        sweep(folder);
        return found;
    }

    /// A run that was killed with nothing unsaved leaves its lock behind, which guards nothing, and
    /// what it had made ready.
    private static void sweep(Path folder) throws IOException {
        for (Path lock : files(folder, RecoveryJournal.LOCK_SUFFIX)) {
            String session = session(lock, RecoveryJournal.LOCK_SUFFIX);
            Locks.whileFree(
                    lock,
                    () -> {
                        RecoveryJournal.removeUnfinished(folder, session);
                        if (!Files.exists(folder.resolve(session + RecoveryJournal.SUFFIX))) {
                            Files.deleteIfExists(lock);
                        }
                    });
        }
    }

    /// Drops recovered work, because it was saved or declined.
    ///
    /// @throws IOException when the file cannot be deleted
    public static void discard(Recovered recovered) throws IOException {
        Path lock = lockOf(recovered.entry());
        Locks.whileFree(
                lock,
                () -> {
                    Files.deleteIfExists(recovered.entry());
                    Files.deleteIfExists(lock);
                });
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        }
    }

    private static Path lockOf(Path entry) {
        return entry.resolveSibling(
                session(entry, RecoveryJournal.SUFFIX) + RecoveryJournal.LOCK_SUFFIX);
    }

    private static String session(Path file, String suffix) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - suffix.length());
    }

    /// Whether a file holds the very design.
    private static boolean isSaved(Recovered recovered) {
        return recovered.file().filter(Files::isRegularFile).stream()
                .anyMatch(file -> {
                    try {
                        return DesignFiles.read(file).equals(recovered.design());
                    } catch (IOException | DesignFormatException e) {
                        // Whatever it is, it is not the design.
                        return false;
                    }
                });
    }

    private static Optional<Recovered> read(Path entry) {
        try {
            return Optional.of(RecoveryEntry.read(entry));
        } catch (IOException | DesignFormatException e) {
            // Written by another version or damaged by hand: not ours to offer, nor to delete.
            return Optional.empty();
        }
    }
}
