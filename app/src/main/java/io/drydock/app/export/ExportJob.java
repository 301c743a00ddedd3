package io.drydock.app.export;

import io.drydock.model.design.Design;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/// An export under way. Everything is made before anything is written, and each file is written
/// whole or not at all; cancelling before that leaves the disk as it was.
public final class ExportJob {

    private final ExportFormat format;
    private final Design design;
    private final Path target;
    private final WrittenExports written;
    private final List<Path> own;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private volatile Optional<String> warning = Optional.empty();

    /// A job.
    ///
    /// @param target the file, or the folder where the kind makes several
    /// @param written what exports wrote earlier
    /// @param own files that may lie in the folder, such as the design itself
    public ExportJob(
            ExportFormat format,
            Design design,
            Path target,
            WrittenExports written,
            List<Path> own) {
        this.format = format;
        this.design = design;
        this.target = target;
        this.written = written;
        this.own = List.copyOf(own);
    }

    /// Stops it as soon as no file is half-written.
    public void cancel() {
        cancelled.set(true);
    }

    /// Makes and writes the files, unless that would lose something.
    ///
    /// @param force whether it may
    /// @return what was written
    /// @throws LossyExportException when somebody would lose something; nothing is written
    /// @throws IOException when a file cannot be written
    /// @throws ImpossibleExportException when the design cannot be exported so
    /// @throws CancellationException when it was cancelled
    public List<Path> run(boolean force)
            throws IOException, ImpossibleExportException, LossyExportException {
        ExportTarget places = places();
        if (!force) {
            List<ExportTarget.Difference> losses = places.losses(written, own);
            if (!losses.isEmpty()) {
                throw new LossyExportException(losses);
            }
        }
        for (var place : places.places().entrySet()) {
            check();
            place.getValue().writeTo(place.getKey());
        }
        remember(places);
        return List.copyOf(places.places().keySet());
    }

    /// The export is whole without it: where nothing can be remembered, the next one asks.
    private void remember(ExportTarget places) {
        try {
            written.remember(places);
        } catch (IOException unwritable) {
            warning =
                    Optional.of(
                            "What was written cannot be remembered, so the next export here asks"
                                    + " before it overwrites: "
                                    + unwritable);
        }
    }

    /// What went wrong beside the export; empty when nothing did.
    public Optional<String> warning() {
        return warning;
    }

    /// What lies at the places and is not what the export would write; nothing is written.
    public List<ExportTarget.Difference> outdated() throws IOException, ImpossibleExportException {
        return places().outdated(own);
    }

    private ExportTarget places() throws ImpossibleExportException {
        List<ExportedFile> files = Exports.export(design, format);
        check();
        return ExportTarget.of(files, format, target);
    }

    private void check() {
        if (cancelled.get()) {
            throw new CancellationException("cancelled");
        }
    }
}
