package io.drydock.app.workspace;

import io.drydock.model.design.Design;
import io.drydock.model.file.DesignWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What is kept after a mistake of the program: a copy of the open design, which opens like any
/// other, and a report of what went wrong. Both are the user's alone.
public final class MistakeReport {

    private static final String FOLDER = "mistakes";

    /// Kept at most; a mistake that comes again and again must not fill the disk.
    private static final int MOST = 100;

    private MistakeReport() {}

    /// Keeps copy and report.
    ///
    /// @param folder the user's state folder
    /// @return a sentence or two that name the files, or say why there are none; starts with a
    ///   blank
    public static String keep(Path folder, Throwable failure, Optional<Design> open) {
        try {
            Path place = OwnFiles.folder(folder.resolve(FOLDER));
            Optional<Path> stem = free(place);
            if (stem.isEmpty()) {
                return " Reports fill the folder " + place + "; remove old ones. " + failure;
            }
            Path report = stem.get().resolveSibling(stem.get().getFileName() + ".txt");
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace, true));
            OwnFiles.write(report, trace.toString().getBytes(StandardCharsets.UTF_8));
            StringBuilder told = new StringBuilder();
            if (open.isPresent()) {
                Path copy = stem.get().resolveSibling(stem.get().getFileName() + ".json");
                OwnFiles.write(
                        copy, DesignWriter.write(open.get()).getBytes(StandardCharsets.UTF_8));
                told.append(" A copy of it is in ").append(copy).append('.');
            }
            return told.append(" Please report what ").append(report).append(" says.").toString();
        } catch (IOException | RuntimeException alsoFailed) {
            return (open.isPresent()
                            ? " No copy could be kept (" + alsoFailed + "): save it now. "
                            : " No report could be kept (" + alsoFailed + "). ")
                    + failure;
        }
    }

    private static Optional<Path> free(Path folder) {
        for (int number = 1; number <= MOST; number++) {
            Path stem = folder.resolve("mistake-" + number);
            if (!Files.exists(stem.resolveSibling(stem.getFileName() + ".txt"))) {
                return Optional.of(stem);
            }
        }
        return Optional.empty();
    }
}
