package io.drydock.app.window;

import io.drydock.app.workspace.Recovered;
import io.drydock.app.workspace.Recovery;
import io.drydock.app.workspace.RecoveryJournal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Offers what earlier runs left unsaved, one after the other.
///
/// @param folder where runs keep their unsaved work
/// @param journal keeps what is restored
/// @param restore shows what was left unsaved
record RecoveryOffer(
        Path folder,
        RecoveryJournal journal,
        Dialogs dialogs,
        Background background,
        Consumer<Recovered> restore) {

    /// How long the journal may take to write, in seconds.
    private static final int PATIENCE = 5;

    void make() {
        background.run(
                () -> Recovery.orphans(folder),
                this::askOneByOne,
                failure -> background.refuse("Unsaved work cannot be looked for", failure));
    }

    /// One design shows at a time: what is left after one was restored is offered at the next
    /// start.
    private void askOneByOne(List<Recovered> found) {
        for (Recovered recovered : found) {
            if (restored(recovered)) {
                return;
            }
        }
    }

    private boolean restored(Recovered recovered) {
        String keep = "Restore it";
        String discard = "Discard it";
        String from = recovered.file().map(file -> " of " + file).orElse("");
        Optional<String> answer =
                dialogs.ask(
                        "Drydock ended without saving",
                        "Unsaved changes"
                                + from
                                + " were kept: design "
                                + recovered.design().name()
                                + ".",
                        List.of(keep, discard));
        if (answer.filter(keep::equals).isPresent()) {
            restore.accept(recovered);
            return true;
        }
        if (answer.filter(discard::equals).isPresent()) {
            discard(recovered);
        }
        return false;
    }

    /// Forgets what was restored or is not wanted.
    void discard(Recovered recovered) {
        background.run(
                () -> {
                    // What was restored is kept in this run's own file by then.
                    if (!journal.flush(PATIENCE)) {
                        throw new IOException("the recovery journal does not answer");
                    }
                    Recovery.discard(recovered);
                },
                "Old unsaved work cannot be removed");
    }
}
