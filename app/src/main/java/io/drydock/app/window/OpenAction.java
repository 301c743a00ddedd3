package io.drydock.app.window;

import io.drydock.app.workspace.DesignStore;
import io.drydock.app.workspace.OpenedFile;
import io.drydock.app.workspace.ValuesFiles;
import io.drydock.model.design.Design;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Makes designs of files, in the background, and says what files hold that a design does not.
///
/// @param opened shows what was opened
/// @param made shows a design that no file holds
/// @param failed hears that nothing was opened, before that is said
record OpenAction(
        DesignStore store,
        Dialogs dialogs,
        Background background,
        Consumer<OpenedFile> opened,
        Consumer<Design> made,
        Runnable failed) {

    /// Opens a design's file, or an exported template.
    void open(Path file) {
        background.run(
                () -> OpenedFile.of(store, file),
                found -> {
                    opened.accept(found);
                    if (!found.changes().isEmpty()) {
                        dialogs.tell(
                                "The template was changed by hand since it was exported",
                                "The design is the one it was exported from, without these"
                                        + " changes:\n\n"
                                        + found.summary());
                    }
                },
                failure -> {
                    failed.run();
                    background.refuse("The design cannot be opened", failure);
                });
    }

    /// Makes a design of values files.
    void importValues(ImportValuesDialog.Request request) {
        background.run(
                () -> ValuesFiles.read(request.name(), request.files(), request.version()),
                imported -> {
                    made.accept(imported.design());
                    if (!imported.notes().isEmpty()) {
                        dialogs.tell(
                                "The values say more than a design does",
                                String.join("\n", imported.notes()));
                    }
                },
                failure -> background.refuse("No design can be made of these values", failure));
    }
}
