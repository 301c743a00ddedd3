package io.drydock.app.window;

import io.drydock.app.export.ExportFormat;
import io.drydock.app.export.ExportJob;
import io.drydock.app.export.Exports;
import io.drydock.model.design.Design;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;

/// Exports the open design: asks where to, works in the background, and says what was written.
///
/// @param designer what shows now: another design may be open by the time an export ends
record ExportAction(
        Stage stage,
        Dialogs dialogs,
        Background background,
        Supplier<Optional<DesignerController>> designer) {

    void run(ExportFormat format, Design design) {
        Optional<String> refusal = Exports.refusal(design, format);
        if (refusal.isPresent()) {
            dialogs.error(format.title() + " is not possible", refusal.get());
            return;
        }
        target(format, design).ifPresent(path -> run(format, new ExportJob(format, design, path)));
    }

    private Optional<Path> target(ExportFormat format, Design design) {
        if (!format.extension().isEmpty()) {
            return dialogs.save(
                    format.title(), design.name().value(), format.title(), format.extension());
        }
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(format.title());
        return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
    }

    private void run(ExportFormat format, ExportJob job) {
        designer.get().ifPresent(frame -> frame.showProgress(format.title() + "…", job::cancel));
        background.run(
                job::run,
                written -> over("Exported " + named(written)),
                failure -> {
                    if (failure instanceof CancellationException) {
                        over("Export cancelled");
                    } else {
                        designer.get().ifPresent(DesignerController::hideProgress);
                        background.refuse(format.title() + " failed", failure);
                    }
                });
    }

    private void over(String words) {
        designer.get()
                .ifPresent(frame -> {
                    frame.hideProgress();
                    frame.notice(words);
                });
    }

    private static String named(List<Path> written) {
        return written.size() == 1 ? written.getFirst().toString() : written.size() + " files";
    }
}
