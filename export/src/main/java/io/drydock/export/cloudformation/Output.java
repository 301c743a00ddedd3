package io.drydock.export.cloudformation;

/// An output of a template.
///
/// @param name its name
/// @param description what it is, a phrase for people
/// @param value its value
public record Output(String name, String description, Value value) {}
