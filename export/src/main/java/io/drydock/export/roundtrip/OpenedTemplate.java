package io.drydock.export.roundtrip;

import io.drydock.model.design.Design;
import java.util.List;

/// A template that was opened again.
///
/// @param design the design inside it
/// @param changes what was changed by hand since the export
/// @param unread the nested templates that belong to it and were not found beside it
public record OpenedTemplate(Design design, List<TemplateChange> changes, List<String> unread) {
    public OpenedTemplate {
        changes = List.copyOf(changes);
        unread = List.copyOf(unread);
    }
}
