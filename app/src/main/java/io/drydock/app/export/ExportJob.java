package io.drydock.app.export;

import io.drydock.model.design.Design;
import io.drydock.model.file.AtomicFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/// An export under way. Everything is made before anything is written, and each file is written
/// whole or not at all; cancelling before that leaves the disk as it was.
public final class ExportJob {

    private final ExportKind kind;
    private final Design design;
    private final Path target;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    /// A job.
    ///
    /// @param target the file, or the folder where the kind makes several
    public ExportJob(ExportKind kind, Design design, Path target) {
        this.kind = kind;
        this.design = design;
        this.target = target;
    }

    /// Stops it as soon as no file is half-written.
    public void cancel() {
        cancelled.set(true);
    }

    /// Makes and writes the files.
    ///
    /// @return what was written
    /// @throws IOException when a file cannot be written
    /// @throws CancellationException when it was cancelled
    /// @throws IllegalArgumentException with the reason when the design cannot be exported so
    public List<Path> run() throws IOException {
        List<ExportFile> files = kind.export(design);
        check();
        if (!kind.extension().isEmpty()) {
            AtomicFiles.write(
                    target, files.getFirst().text().getBytes(StandardCharsets.UTF_8));
            return List.of(target);
        }
        List<Path> written = new java.util.ArrayList<>();
        for (ExportFile file : files) {
            check();
            Path path = target.resolve(file.path());
            AtomicFiles.write(path, file.text().getBytes(StandardCharsets.UTF_8));
            written.add(path);
        }
        return written;
    }

    private void check() {
        if (cancelled.get()) {
            throw new CancellationException("cancelled");
        }
    }
}
