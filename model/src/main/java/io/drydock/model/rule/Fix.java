package io.drydock.model.rule;

import io.drydock.model.edit.Edit;

/// A mechanical remedy for a finding.
///
/// @param title what it does, as a button says it
/// @param edit the change
public record Fix(String title, Edit edit) {}
