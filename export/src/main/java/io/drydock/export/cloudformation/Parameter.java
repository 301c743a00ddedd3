package io.drydock.export.cloudformation;

import io.drydock.export.cloudformation.Value.Fields;

/// A parameter of a template.
///
/// @param name its name
/// @param group the heading under which the console shows it
/// @param label what the console shows in place of the name
/// @param body type, description, default and constraints
public record Parameter(String name, String group, String label, Fields body) {}
