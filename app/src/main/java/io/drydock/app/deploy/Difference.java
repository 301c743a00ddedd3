package io.drydock.app.deploy;

import io.drydock.model.design.ElementId;
import java.util.Optional;

/// Something that is not as it was deployed.
///
/// @param name the thing's name there
/// @param type its type
/// @param path which of its properties; empty when the whole thing is gone
/// @param expected the value that was deployed
/// @param actual the value now
/// @param element the element of the design that it belongs to, where there is one
public record Difference(
        String name,
        String type,
        String path,
        String expected,
        String actual,
        Optional<ElementId> element) {}
