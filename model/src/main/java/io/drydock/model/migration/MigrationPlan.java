package io.drydock.model.migration;

import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.edit.Edit;
import java.util.List;

/// What it takes to bring a design to a newer product version, step by step for review, and as one
/// edit that one undo takes back.
///
/// @param from the version the design has
/// @param to the version it gets
/// @param steps what changes, in the order it is done; empty when the design has that version
/// @param notes what a person has to know or do that is no part of a design, a sentence or two each
public record MigrationPlan(
        ProductVersion from, ProductVersion to, List<Step> steps, List<String> notes) {

    /// One step.
    ///
    /// @param title what is done
    /// @param why the reason, in words for somebody who does not know the newer version
    /// @param edits the changes, in order; at least one
    public record Step(String title, String why, List<Edit> edits) {
        public Step {
            edits = List.copyOf(edits);
            if (edits.isEmpty()) {
                throw new IllegalArgumentException("step '" + title + "' changes nothing");
            }
        }
    }

    public MigrationPlan {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    /// All steps as one edit.
    public Edit all() {
        return new Edit.All(
                "Move to API Manager " + to,
                steps.stream().flatMap(step -> step.edits().stream()).toList());
    }
}
