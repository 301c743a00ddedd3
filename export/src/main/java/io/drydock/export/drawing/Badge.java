package io.drydock.export.drawing;

import io.drydock.model.rule.Severity;

/// The findings of one element, as a mark on its card.
///
/// @param severity the heaviest of them
/// @param count how many there are, 1 or more
public record Badge(Severity severity, int count) {}
