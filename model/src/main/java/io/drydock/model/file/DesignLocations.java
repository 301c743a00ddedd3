package io.drydock.model.file;

import io.drydock.model.design.ElementId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Where the elements of a design stand in its file, for messages that editors can follow.
public final class DesignLocations {

    private final Map<String, Location> locations = new HashMap<>();

    private DesignLocations() {}

    /// Finds every element of a design's text.
    ///
    /// @throws DesignFormatException when the text is not JSON
    public static DesignLocations of(String source, String text) throws DesignFormatException {
        DesignLocations found = new DesignLocations();
        Located root = LocatedParser.parse(source, text);
        found.collect(root);
        if (root instanceof Located.Obj design
                && design.members().get("name") instanceof Located.Text name) {
            found.locations.putIfAbsent(name.value(), name.location());
        }
        return found;
    }

    /// Where an element stands; empty when the text has none of that identifier.
    public Optional<Location> of(ElementId element) {
        return Optional.ofNullable(locations.get(element.value()));
    }

    private void collect(Located value) {
        if (value instanceof Located.Arr array) {
            array.items().forEach(this::collect);
        }
        if (value instanceof Located.Obj object) {
            if (object.members().get("id") instanceof Located.Text id) {
                locations.putIfAbsent(id.value(), object.location());
            }
            object.members().values().forEach(this::collect);
        }
    }
}
