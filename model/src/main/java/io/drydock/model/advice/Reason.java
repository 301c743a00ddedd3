package io.drydock.model.advice;

/// Why something is advised.
///
/// @param text the reason, a sentence or two
/// @param source where it says so, in words; Drydock's own estimates are named as such
public record Reason(String text, String source) {}
