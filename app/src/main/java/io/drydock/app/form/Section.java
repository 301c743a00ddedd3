package io.drydock.app.form;

import java.util.List;

/// A headed group of fields.
///
/// @param title its heading; empty for the first group
/// @param fields its lines
public record Section(String title, List<Field> fields) {
    public Section {
        fields = List.copyOf(fields);
    }
}
