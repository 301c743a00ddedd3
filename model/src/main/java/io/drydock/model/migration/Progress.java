package io.drydock.model.migration;

import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.migration.MigrationPlan.Step;
import java.util.ArrayList;
import java.util.List;

/// A design on its way to another version: every step sees what the ones before it made.
final class Progress {

    private final Design start;
    private final ProductVersion target;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Design current;

    Progress(Design start, ProductVersion target) {
        this.start = start;
        this.target = target;
        current = start;
    }

    Design current() {
        return current;
    }

    DesignIndex index() {
        return new DesignIndex(current);
    }

    ProductVersion target() {
        return target;
    }

    Generation from() {
        return start.generation();
    }

    Generation to() {
        return target.generation();
    }

    /// Whether the version is reached for the first time: the design comes from before it.
    boolean crosses(int major, int minor) {
        return !start.version().atLeast(major, minor) && target.atLeast(major, minor);
    }

    /// Whether the portals become one control plane on the way.
    boolean joinsPortals() {
        return crosses(4, 0);
    }

    /// Takes a step, unless its edits change nothing.
    void step(String title, String why, List<Edit> edits) {
        Design next = new Edit.All(title, edits).apply(current);
        if (!next.equals(current)) {
            current = next;
            steps.add(new Step(title, why, edits));
        }
    }

    void note(String text) {
        if (!notes.contains(text)) {
            notes.add(text);
        }
    }

    MigrationPlan plan() {
        return new MigrationPlan(start.version(), target, steps, notes);
    }
}
