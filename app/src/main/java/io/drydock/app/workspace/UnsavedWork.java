package io.drydock.app.workspace;

import java.util.Optional;
import java.util.function.Consumer;

/// Tells the journal what is unsaved of the design that shows, and of no other: one that does not
/// show yet must not take the place of the one that does, and a save that ends late must not drop
/// what belongs to the next design.
///
/// A workspace tells it of every change before it tells any listener, so nothing shows as done that
/// a kill could undo.
public final class UnsavedWork implements Consumer<WorkspaceState> {

    private final RecoveryJournal journal;
    private final DesignStore store;
    private Optional<Workspace> shown = Optional.empty();

    /// @param journal keeps what is unsaved
    /// @param store knows what the files held
    public UnsavedWork(RecoveryJournal journal, DesignStore store) {
        this.journal = journal;
        this.store = store;
    }

    /// A workspace takes the place of what showed.
    public void show(Workspace workspace) {
        shown = Optional.of(workspace);
        keep(workspace.state());
    }

    /// No design shows any more.
    public void showNone() {
        shown = Optional.empty();
        journal.forget();
    }

    @Override
    public void accept(WorkspaceState state) {
        if (shown.filter(workspace -> workspace.state() == state).isPresent()) {
            keep(state);
        }
    }

    private void keep(WorkspaceState state) {
        FileStamp stamp = state.file().map(store::stamp).orElse(FileStamp.ABSENT);
        if (state.modified()) {
            journal.keep(state.design(), state.file(), stamp);
        } else {
            journal.rest(state.design(), state.file(), stamp);
        }
    }
}
