package io.drydock.model.advice;

import io.drydock.model.pattern.PatternKey;
import java.util.List;

/// What speaks for and against a pattern, and how large it would be.
///
/// @param pattern the pattern
/// @param score the higher the better; it orders the advice and means nothing else
/// @param fits whether it meets everything that was asked for
/// @param reasons what speaks for it, with sources
/// @param warnings what it does not grant, and what to know before choosing it
/// @param sizing how many nodes of what
/// @param hasStartingDesign whether [Advisor#design] can make a design of it
public record Advice(
        PatternKey pattern,
        int score,
        boolean fits,
        List<Reason> reasons,
        List<String> warnings,
        Sizing sizing,
        boolean hasStartingDesign) {

    public Advice {
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
    }
}
