package io.drydock.app.workspace;

import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.edit.History;
import io.drydock.model.edit.Ids;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.Judgement;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Everything a view may show, at one moment. Parts that did not change are the same objects, so a
/// view compares identity to find out whether it is concerned.
///
/// @param design the open design
/// @param index the same design, looked up quickly
/// @param judgement what the rule book says; of an earlier design while [#checking]
/// @param checking whether a judgement of this design is still under way
/// @param selection the selected elements, in the order they were selected
/// @param file where it was opened from or saved to
/// @param modified whether it differs from what was saved last
/// @param undo what the next undo takes back
/// @param redo what the next redo makes again
public record WorkspaceState(
        Design design,
        DesignIndex index,
        Judgement judgement,
        boolean checking,
        Set<ElementId> selection,
        Optional<Path> file,
        boolean modified,
        Optional<String> undo,
        Optional<String> redo) {

    private static final Judgement NOT_JUDGED = new Judgement(List.of(), List.of(), List.of());

    /// A design that was just opened: not judged, with nothing selected and nothing to undo.
    static WorkspaceState opened(Design design, Optional<Path> file, boolean modified) {
        return new WorkspaceState(
                design,
                new DesignIndex(design),
                NOT_JUDGED,
                false,
                Set.of(),
                file,
                modified,
                Optional.empty(),
                Optional.empty());
    }

    /// The same with what the history holds now; the judgement stays, be it of an earlier design.
    WorkspaceState at(History history) {
        Design current = history.current();
        boolean same = current == design;
        return new WorkspaceState(
                current,
                same ? index : new DesignIndex(current),
                judgement,
                checking,
                same ? selection : stillThere(selection, current),
                file,
                history.isModified(),
                history.undoLabel(),
                history.redoLabel());
    }

    private static Set<ElementId> stillThere(Set<ElementId> selection, Design design) {
        if (selection.isEmpty()) {
            return selection;
        }
        Set<ElementId> all = Ids.all(design);
        Set<ElementId> kept = new LinkedHashSet<>(selection);
        kept.removeIf(id -> !all.contains(id) && !id.equals(design.name()));
        return kept.equals(selection) ? selection : Collections.unmodifiableSet(kept);
    }

    /// The same with another judgement.
    WorkspaceState judged(Judgement found, boolean stillChecking) {
        return new WorkspaceState(
                design, index, found, stillChecking, selection, file, modified, undo, redo);
    }

    /// The same with other elements selected.
    WorkspaceState selecting(Set<ElementId> elements) {
        return new WorkspaceState(
                design, index, judgement, checking, elements, file, modified, undo, redo);
    }

    /// The same with another file.
    WorkspaceState savedTo(Path newFile, boolean stillModified) {
        return new WorkspaceState(
                design,
                index,
                judgement,
                checking,
                selection,
                Optional.of(newFile),
                stillModified,
                undo,
                redo);
    }

    /// What is wrong and was not accepted.
    public List<Finding> findings() {
        return judgement.open();
    }

    /// The element, when exactly one is selected.
    public Optional<ElementId> single() {
        return selection.size() == 1 ? Optional.of(selection.iterator().next()) : Optional.empty();
    }
}
