package io.drydock.model.rule.fix;

import io.drydock.model.design.ElementId;
import io.drydock.model.edit.Edit;
import io.drydock.model.edit.Ids;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Fix;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Collects the edits of one fix and hands out identifiers that neither the design nor the edits
/// have yet.
public final class Remedy {

    private final DesignIndex index;
    private final List<Edit> edits = new ArrayList<>();
    private final Set<ElementId> given = new HashSet<>();

    /// A remedy without edits for this design.
    public Remedy(DesignIndex index) {
        this.index = index;
    }

    /// The design that is mended.
    DesignIndex index() {
        return index;
    }

    /// The first of `base`, `base-2`, `base-3` ... that is free; it counts as taken from now on.
    public ElementId free(String base) {
        ElementId candidate = new ElementId(Ids.slug(base));
        for (int n = 2; !isFree(candidate); n++) {
            candidate = new ElementId(Ids.slug(base + "-" + n));
        }
        given.add(candidate);
        return candidate;
    }

    /// The first of `base-first`, `base-(first+1)` ... that is free; it counts as taken from now
    /// on.
    ElementId freeNumber(ElementId base, int first) {
        String stem = base.value().substring(0, Math.min(base.value().length(), 56));
        int n = first;
        while (!isFree(new ElementId(stem + "-" + n))) {
            n++;
        }
        ElementId id = new ElementId(stem + "-" + n);
        given.add(id);
        return id;
    }

    private boolean isFree(ElementId id) {
        return !given.contains(id) && !index.isTaken(id);
    }

    /// Makes one more edit, after the others.
    public Remedy then(Edit edit) {
        edits.add(edit);
        return this;
    }

    /// The edits so far as one fix.
    public Fix titled(String title) {
        return new Fix(title, new Edit.All(title, edits));
    }
}
