package io.drydock.app.window;

import io.drydock.app.export.ExportFormat;
import io.drydock.app.export.ExportJob;
import io.drydock.app.export.Exports;
import io.drydock.app.export.LossyExportException;
import io.drydock.app.export.WrittenExports;
import io.drydock.model.design.Design;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/// Exports the open design: asks where to, works in the background, and says what was written.
///
/// @param written what exports wrote earlier
/// @param designer what shows now: another design may be open by the time an export ends
record ExportAction(
        Dialogs dialogs,
        Background background,
        WrittenExports written,
        Supplier<Optional<DesignerController>> designer) {

    /// Exports a design.
    ///
    /// @param own where it is saved, if anywhere; that file may lie in the folder of the export
    void run(ExportFormat format, Design design, Optional<Path> own) {
        Optional<String> refusal = Exports.refusal(design, format);
        if (refusal.isPresent()) {
            dialogs.error(format.title() + " is not possible", refusal.get());
            return;
        }
        target(format, design)
                .ifPresent(path ->
                        run(
                                format,
                                new ExportJob(format, design, path, written, own.stream().toList()),
                                false));
    }

    private Optional<Path> target(ExportFormat format, Design design) {
        if (!format.extension().isEmpty()) {
            return dialogs.save(
                    format.title(), design.name().value(), format.title(), format.extension());
        }
        return dialogs.folder(format.title());
    }

    private void run(ExportFormat format, ExportJob job, boolean force) {
        designer.get().ifPresent(frame -> frame.showProgress(format.title() + "…", job::cancel));
        background.run(
                () -> job.run(force),
                done -> over(words(done)),
                failure -> {
                    if (failure instanceof CancellationException) {
                        over("Export cancelled");
                    } else if (failure instanceof LossyExportException lossy) {
                        designer.get().ifPresent(DesignerController::hideProgress);
                        if (lossy.isForcible()) {
                            askToOverwrite(format, job, String.valueOf(lossy.getMessage()));
                        } else {
                            dialogs.error(
                                    format.title() + " failed", String.valueOf(lossy.getMessage()));
                        }
                    } else {
                        designer.get().ifPresent(DesignerController::hideProgress);
                        background.refuse(format.title() + " failed", failure);
                    }
                });
    }

    private void askToOverwrite(ExportFormat format, ExportJob job, String losses) {
        dialogs.ask("This would overwrite what others made", losses, List.of("Overwrite"))
                .ifPresent(answer -> run(format, job, true));
    }

    private void over(String words) {
        designer.get()
                .ifPresent(frame -> {
                    frame.hideProgress();
                    frame.notice(words);
                });
    }

    private static String words(ExportJob.Done done) {
        String what =
                done.files().isEmpty()
                        ? "What lies there is current already"
                        : "Exported " + named(done.files());
        return done.notes().isEmpty() ? what : what + ". " + String.join(" ", done.notes());
    }

    private static String named(List<Path> written) {
        return written.size() == 1 ? written.getFirst().toString() : written.size() + " files";
    }
}
