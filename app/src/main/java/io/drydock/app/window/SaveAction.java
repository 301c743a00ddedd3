package io.drydock.app.window;

import io.drydock.app.workspace.DesignStore;
import io.drydock.app.workspace.Workspace;
import io.drydock.model.design.Design;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Saves the open design, and never over what somebody else has written.
///
/// @param saved hears where a design was saved
record SaveAction(
        Workspace workspace,
        DesignStore store,
        Dialogs dialogs,
        Background background,
        Consumer<Path> saved) {

    /// Saves to where the design came from, or asks.
    ///
    /// @param then what follows if it was saved
    void save(Runnable then) {
        workspace
                .state()
                .file()
                .ifPresentOrElse(known -> write(known, false, then), () -> saveAs(then));
    }

    /// Asks where to save.
    ///
    /// @param then what follows if it was saved
    void saveAs(Runnable then) {
        dialogs.save(
                        "Save the design",
                        workspace.state().design().name().value(),
                        "Designs",
                        "json")
                .ifPresent(file -> write(file, true, then));
    }

    private void write(Path file, boolean overwrite, Runnable then) {
        Design design = workspace.state().design();
        background.run(
                () -> {
                    if (overwrite) {
                        store.overwrite(file, design);
                        return DesignStore.Outcome.SAVED;
                    }
                    return store.save(file, design);
                },
                outcome -> {
                    if (outcome == DesignStore.Outcome.CHANGED_OUTSIDE) {
                        changedOutside(file, then);
                    } else {
                        workspace.saved(design, file);
                        saved.accept(file);
                        then.run();
                    }
                },
                failure -> background.refuse("The design cannot be saved", failure));
    }

    private void changedOutside(Path file, Runnable then) {
        String overwrite = "Overwrite it";
        String other = "Save as another file…";
        Optional<String> answer =
                dialogs.ask(
                        "Somebody else has changed " + file.getFileName(),
                        "The file is no longer what was opened here. Overwriting it loses the"
                                + " other changes.",
                        List.of(other, overwrite));
        if (answer.filter(overwrite::equals).isPresent()) {
            write(file, true, then);
        } else if (answer.filter(other::equals).isPresent()) {
            saveAs(then);
        }
    }
}
