package io.drydock.app.workspace;

import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.edit.Edit;
import io.drydock.model.edit.History;
import io.drydock.model.edit.Ids;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Acceptance;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.Judgement;
import io.drydock.model.rule.Validator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The open design with its history, selection and findings. [#perform] is the only door through
/// which it changes.
///
/// To be used from one thread, the one of `ui`. Listeners are told there, after the fact, with the
/// states before and after; they need not be fast, but they must not perform edits.
public final class Workspace {

    /// Up to this many nodes a judgement takes less than a frame, so it is made at once.
    public static final int JUDGED_AT_ONCE = 600;

    /// Hears of every change.
    @FunctionalInterface
    public interface Listener {
        /// Something changed.
        void changed(WorkspaceState before, WorkspaceState after);
    }

    private final Validator validator;
    private final Executor background;
    private final Executor ui;
    private final Consumer<WorkspaceState> journal;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private History history;
    private WorkspaceState state;

    /// What others than the rule book found in the current design.
    private List<Finding> reported = List.of();

    /// Read by the background as well, to skip what is outdated.
    private final AtomicLong judgement = new AtomicLong();

    /// A workspace with an open design.
    ///
    /// @param design the design
    /// @param file where it came from, if anywhere
    /// @param validator judges it
    /// @param background where long judgements run
    /// @param ui the thread this workspace belongs to
    /// @param journal told of every new design and of every save, before any listener
    public Workspace(
            Design design,
            Optional<Path> file,
            Validator validator,
            Executor background,
            Executor ui,
            Consumer<WorkspaceState> journal) {
        this.validator = validator;
        this.background = background;
        this.ui = ui;
        this.journal = journal;
        this.history = new History(design);
        this.state = WorkspaceState.opened(design, file, false);
        judge();
    }

    /// What is.
    public WorkspaceState state() {
        return state;
    }

    /// Adds a listener.
    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    /// Removes a listener.
    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /// Opens another design; the history begins anew.
    public void open(Design design, Optional<Path> file) {
        history = new History(design);
        update(old -> WorkspaceState.opened(design, file, false));
    }

    /// Opens a design that was never saved in the form it has, as after a crash.
    ///
    /// @param saved what the file holds; empty where there is no file
    /// @param design what it had become
    /// @param file the file, if there was one
    public void openUnsaved(Optional<Design> saved, Design design, Optional<Path> file) {
        history = new History(design);
        saved.ifPresentOrElse(history::markSaved, history::markNeverSaved);
        update(old -> WorkspaceState.opened(design, file, true).at(history));
    }

    /// Makes a change.
    ///
    /// @throws IllegalArgumentException when the edit does not fit the design; nothing is changed
    public void perform(Edit edit) {
        if (history.perform(edit) != state.design()) {
            update(old -> old.at(history));
        }
    }

    /// Makes a change and selects what it added.
    ///
    /// @throws IllegalArgumentException when the edit does not fit the design; nothing is changed
    public void performAndSelectNew(Edit edit) {
        Set<ElementId> before = Ids.all(state.design());
        perform(edit);
        List<ElementId> added =
                state.design().nodes().stream()
                        .map(node -> node.id())
                        .filter(id -> !before.contains(id))
                        .toList();
        if (!added.isEmpty()) {
            select(added);
        }
    }

    /// Takes the last change back.
    public void undo() {
        history.undo();
        update(old -> old.at(history));
    }

    /// Makes the last change taken back again.
    public void redo() {
        history.redo();
        update(old -> old.at(history));
    }

    /// Selects these elements and no others.
    public void select(Collection<ElementId> ids) {
        Set<ElementId> selection = Collections.unmodifiableSet(new LinkedHashSet<>(ids));
        if (!selection.equals(state.selection())) {
            update(old -> old.selecting(selection));
        }
    }

    /// Shows findings of others than the rule book beside its own, until the design changes.
    ///
    /// @param design what they are about; if it is no longer the current one they are dropped
    public void report(Design design, List<Finding> findings) {
        if (design == state.design()) {
            WorkspaceState before = state;
            Judgement known = state.judgement();
            List<Finding> own = new ArrayList<>(known.open());
            own.removeAll(reported);
            reported = List.copyOf(findings);
            Judgement ruled = new Judgement(own, known.accepted(), known.outdated());
            state = state.judged(together(ruled), state.checking());
            tell(before);
        }
    }

    /// Remembers that a design has been saved.
    ///
    /// @param design what was written; the current design may be a later one
    /// @param file where it was written to
    public void saved(Design design, Path file) {
        history.markSaved(design);
        update(old -> old.savedTo(file, history.isModified()));
    }

    private void update(UnaryOperator<WorkspaceState> change) {
        WorkspaceState before = state;
        state = change.apply(before);
        if (state.design() != before.design()
                || state.modified() != before.modified()
                || !state.file().equals(before.file())) {
            journal.accept(state);
        }
        if (state.design() != before.design()) {
            reported = List.of();
            judge();
        }
        tell(before);
    }

    private void tell(WorkspaceState before) {
        WorkspaceState after = state;
        listeners.forEach(listener -> listener.changed(before, after));
    }

    /// The latest judgement wins: an answer about a design that is no longer the current one is
    /// dropped.
    private void judge() {
        long number = judgement.incrementAndGet();
        DesignIndex index = state.index();
        if (index.design().nodes().size() <= JUDGED_AT_ONCE) {
            state = state.judged(judgementOf(index), false);
            return;
        }
        state = state.judged(state.judgement(), true);
        background.execute(() -> {
            if (number != judgement.get()) {
                return;
            }
            Judgement found = judgementOf(index);
            ui.execute(() -> judged(number, found));
        });
    }

    private Judgement judgementOf(DesignIndex index) {
        return Acceptance.judge(index, validator.validate(index));
    }

    /// What the rule book says, and what others found.
    private Judgement together(Judgement ruled) {
        if (reported.isEmpty()) {
            return ruled;
        }
        List<Finding> open = new ArrayList<>(ruled.open());
        open.addAll(reported);
        return new Judgement(open, ruled.accepted(), ruled.outdated());
    }

    private void judged(long number, Judgement found) {
        if (number == judgement.get()) {
            WorkspaceState before = state;
            state = state.judged(together(found), false);
            tell(before);
        }
    }
}
