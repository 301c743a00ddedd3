package io.drydock.app.export;

import io.drydock.model.design.Design;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/// An export under way. Everything is made before anything is written, and each file is written
/// whole or not at all; cancelling before that leaves the disk as it was.
public final class ExportJob {

    private final ExportFormat format;
    private final Design design;
    private final Path target;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    /// A job.
    ///
    /// @param target the file, or the folder where the kind makes several
    public ExportJob(ExportFormat format, Design design, Path target) {
        this.format = format;
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
    /// @throws ImpossibleExportException when the design cannot be exported so
    /// @throws CancellationException when it was cancelled
    public List<Path> run() throws IOException, ImpossibleExportException {
        List<ExportedFile> files = Exports.export(design, format);
        List<Path> written = new ArrayList<>();
        for (ExportedFile file : files) {
            check();
            Path path = place(files, file);
            file.writeTo(path);
            written.add(path);
        }
        return written;
    }

    /// A format of one file may need several for a large design; those stand beside the first under
    /// their own names, by which they refer to each other.
    private Path place(List<ExportedFile> files, ExportedFile file) {
        if (format.isFolder()) {
            return target.resolve(file.path());
        }
        return file.equals(files.getFirst()) ? target : target.resolveSibling(file.path());
    }

    private void check() {
        if (cancelled.get()) {
            throw new CancellationException("cancelled");
        }
    }
}
