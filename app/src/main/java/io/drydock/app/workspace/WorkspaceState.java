package io.drydock.app.workspace;

import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.Judgement;
import java.nio.file.Path;
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

    /// What is wrong and was not accepted.
    public List<Finding> findings() {
        return judgement.open();
    }

    /// The element, when exactly one is selected.
    public Optional<ElementId> single() {
        return selection.size() == 1 ? Optional.of(selection.iterator().next()) : Optional.empty();
    }
}
