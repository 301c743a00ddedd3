package io.drydock.app.workspace;

import io.drydock.model.design.Design;
import io.drydock.model.file.DesignFiles;
import io.drydock.model.file.DesignFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Opens and saves designs, and remembers what each file held, so that nobody's work is overwritten
/// unasked. Safe for several threads.
public final class DesignStore {

    /// How a save ended.
    public enum Outcome {
        SAVED,
        /// Somebody else wrote the file since it was opened or saved here; it was left alone.
        CHANGED_OUTSIDE
    }

    private final Map<Path, FileStamp> stamps = new ConcurrentHashMap<>();

    /// Reads a design.
    ///
    /// @throws IOException when the file cannot be read
    /// @throws DesignFormatException when it is not a design
    public synchronized Design open(Path file) throws IOException, DesignFormatException {
        FileStamp stamp = FileStamp.of(file);
        Design design = DesignFiles.read(file);
        stamps.put(key(file), stamp);
        return design;
    }

    /// Saves a design unless the file changed since it was opened or saved here.
    ///
    /// @throws IOException when it cannot be written; what was there before still is
    public synchronized Outcome save(Path file, Design design) throws IOException {
        FileStamp known = stamps.get(key(file));
        if (known != null && !known.equals(FileStamp.of(file))) {
            return Outcome.CHANGED_OUTSIDE;
        }
        overwrite(file, design);
        return Outcome.SAVED;
    }

    /// Saves a design whatever the file holds; for when a person said so.
    ///
    /// @throws IOException when it cannot be written; what was there before still is
    public synchronized void overwrite(Path file, Design design) throws IOException {
        DesignFiles.write(file, design);
        stamps.put(key(file), FileStamp.of(file));
    }

    /// What the file held when it was last opened or saved here. It does not wait for a save that
    /// is under way: the window asks with every edit.
    public FileStamp stamp(Path file) {
        return stamps.getOrDefault(key(file), FileStamp.ABSENT);
    }

    /// Takes up again what is known of a file, after a crash.
    public void remember(Path file, FileStamp stamp) {
        stamps.put(key(file), stamp);
    }

    private static Path key(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
