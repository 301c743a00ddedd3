package io.drydock.model.file;

import io.drydock.model.design.Design;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Opens and saves design files.
public final class DesignFiles {

    private DesignFiles() {}

    /// Reads a design.
    ///
    /// @throws IOException when the file cannot be read
    /// @throws DesignFormatException when it is not a design
    public static Design read(Path file) throws IOException, DesignFormatException {
        long size = Files.size(file);
        if (size > DesignReader.MAX_BYTES) {
            throw new DesignFormatException(
                    file.toString(),
                    List.of(
                            new FormatProblem(
                                    Location.START,
                                    String.format(
                                            Locale.ROOT,
                                            "The file has %,d bytes; a design has at most %,d. It"
                                                + " is not a design, or something else was added to"
                                                + " it.",
                                            size,
                                            DesignReader.MAX_BYTES))));
        }
        return DesignReader.read(file.toString(), Files.readAllBytes(file));
    }

    /// Saves a design, whole or not at all.
    ///
    /// @throws IOException when it cannot be written; what was there before still is
    public static void write(Path file, Design design) throws IOException {
        AtomicFiles.write(file, DesignWriter.write(design).getBytes(StandardCharsets.UTF_8));
    }
}
