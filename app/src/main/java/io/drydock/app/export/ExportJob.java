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
    private final WrittenExports written;
    private final List<Path> own;
    private final AtomicBoolean cancelled = new AtomicBoolean();

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

    /// What an export did.
    ///
    /// @param files what was written; none when everything was current
    /// @param notes what a person should know about what lies there, in sentences
    public record Done(List<Path> files, List<String> notes) {
        public Done {
            files = List.copyOf(files);
            notes = List.copyOf(notes);
        }
    }

    /// Makes and writes the files, unless that would lose something.
    ///
    /// @param force whether it may
    /// @throws LossyExportException when somebody would lose something; nothing is written
    /// @throws IOException when a file cannot be written
    /// @throws ImpossibleExportException when the design cannot be exported so
    /// @throws CancellationException when it was cancelled; nothing is written
    public Done run(boolean force)
            throws IOException, ImpossibleExportException, LossyExportException {
        ExportTarget places = places();
        ExportTarget.Found found = places.inspect(written, own);
        if (!found.obstacles().isEmpty()) {
            throw new LossyExportException(found.obstacles(), false);
        }
        if (!force && !found.losses().isEmpty()) {
            throw new LossyExportException(found.losses(), true);
        }
        check();
        List<String> notes = new ArrayList<>();
        found.leftovers().forEach(leftover -> notes.add(leftover.toString()));
        List<Path> files = write(places);
        try {
            written.remember(places, format);
        } catch (IOException forgetful) {
            notes.add(
                    "What was exported could not be remembered, so the next export may ask before"
                            + " it overwrites: "
                            + forgetful.getMessage());
        }
        return new Done(files, notes);
    }

    /// What is current stays untouched. Once the first file is written, so are the others: half an
    /// export is worse than a cancelled one that came too late.
    private static List<Path> write(ExportTarget target) throws IOException {
        List<Path> files = new ArrayList<>();
        for (var place : target.places().entrySet()) {
            try {
                if (!ExportTarget.isCurrent(place.getKey(), place.getValue().bytes())) {
                    place.getValue().writeTo(place.getKey());
                    files.add(place.getKey());
                }
            } catch (IOException failed) {
                throw new IOException(
                        place.getKey()
                                + ": "
                                + reason(failed)
                                + (files.isEmpty()
                                        ? ". Nothing was written"
                                        : ". Written before that were "
                                                + files.size()
                                                + " of "
                                                + target.places().size()
                                                + " files; make room or choose another folder, and"
                                                + " export again"),
                        failed);
            }
        }
        return files;
    }

    private static String reason(IOException failed) {
        String message = failed.getMessage();
        return failed.getClass().getSimpleName() + (message == null ? "" : " (" + message + ")");
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
