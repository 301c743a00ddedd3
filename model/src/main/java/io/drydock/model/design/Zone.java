package io.drydock.model.design;

/// An availability zone of an AWS region, or a room of a data centre.
///
/// @param id the identifier
/// @param name the name people read, such as `us-east-1a`
public record Zone(ElementId id, String name) {

    public Zone {
        TextGrammar.LINE.require("name", name);
    }
}
