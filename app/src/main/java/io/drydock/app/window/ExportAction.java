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
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;

/// Exports the open design: asks where to, works in the background, and says what was written.
///
/// @param frame shows the progress
record ExportAction(Stage stage, Dialogs dialogs, Background background, DesignerController frame) {

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
        frame.showProgress(format.title() + "…", job::cancel);
        background.run(
                job::run,
                written -> {
                    frame.hideProgress();
                    frame.notice("Exported " + named(written));
                },
                failure -> {
                    frame.hideProgress();
                    if (failure instanceof CancellationException) {
                        frame.notice("Export cancelled");
                    } else {
                        background.refuse(format.title() + " failed", failure);
                    }
                });
    }

    private static String named(List<Path> written) {
        return written.size() == 1 ? written.getFirst().toString() : written.size() + " files";
    }
}
