package io.drydock.model.edit;

import io.drydock.model.design.Design;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The designs that were, and the one that is. Undo takes a kept design back; nothing is computed
/// again.
///
/// Not safe for several threads.
public final class History {

    /// How many steps can be taken back; older ones are forgotten.
    public static final int LIMIT = 1000;

    private record Step(String label, Design before, Design after) {}

    private final List<Step> steps = new ArrayList<>();
    private int next;
    private Design current;
    private Optional<Design> saved;

    /// A history that starts with a design as it was opened.
    public History(Design opened) {
        current = opened;
        saved = Optional.of(opened);
    }

    /// The design that is.
    public Design current() {
        return current;
    }

    /// Makes a change and remembers it; a change that changes nothing is not remembered.
    ///
    /// @return the design after the change
    /// @throws IllegalArgumentException when the edit does not fit the design; nothing is changed
    public Design perform(Edit edit) {
        Design after = edit.apply(current);
        if (after.equals(current)) {
            return current;
        }
        steps.subList(next, steps.size()).clear();
        steps.add(new Step(edit.label(), current, after));
        if (steps.size() > LIMIT) {
            steps.removeFirst();
        }
        next = steps.size();
        current = after;
        return current;
    }

    /// What the next undo takes back; empty when there is nothing.
    public Optional<String> undoLabel() {
        return next == 0 ? Optional.empty() : Optional.of(steps.get(next - 1).label());
    }

    /// What the next redo makes again; empty when there is nothing.
    public Optional<String> redoLabel() {
        return next == steps.size() ? Optional.empty() : Optional.of(steps.get(next).label());
    }

    /// Takes the last change back, if there is one.
    public Design undo() {
        if (next > 0) {
            next--;
            current = steps.get(next).before();
        }
        return current;
    }

    /// Makes the last change taken back again, if there is one.
    public Design redo() {
        if (next < steps.size()) {
            current = steps.get(next).after();
            next++;
        }
        return current;
    }

    /// Remembers that the design that is has been saved.
    public void markSaved() {
        markSaved(current);
    }

    /// Remembers that a design has been saved that is, or was a moment ago, the current one: saving
    /// takes time, and meanwhile the next change may have been made.
    public void markSaved(Design design) {
        saved = Optional.of(design);
    }

    /// Remembers that no file holds any of these designs.
    public void markNeverSaved() {
        saved = Optional.empty();
    }

    /// True when the design that is differs from the one saved last.
    public boolean isModified() {
        return saved.filter(design -> design == current || design.equals(current)).isEmpty();
    }
}
