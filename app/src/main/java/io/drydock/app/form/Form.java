package io.drydock.app.form;

import io.drydock.model.design.ElementId;
import java.util.List;

/// What the inspector shows of one element.
///
/// @param element the element; the design's name stands for the whole design
/// @param kind what kind of thing it is
/// @param title its name
/// @param sections its fields
public record Form(ElementId element, String kind, String title, List<Section> sections) {
    public Form {
        sections = List.copyOf(sections);
    }
}
