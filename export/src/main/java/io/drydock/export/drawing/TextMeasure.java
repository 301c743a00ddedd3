package io.drydock.export.drawing;

/// Tells how wide a text is, so that boxes are as large as their words on every machine.
public interface TextMeasure {

    /// The width of a line of text in pixels at 100 %.
    double width(String text, TextStyle style);

    /// The text, shortened with an ellipsis when it is wider than allowed.
    ///
    /// @param maxWidth in pixels
    default String fit(String text, TextStyle style, double maxWidth) {
        if (width(text, style) <= maxWidth) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + "\u2026", style) > maxWidth) {
            end = text.offsetByCodePoints(end, -1);
        }
        return end == 0 ? "" : text.substring(0, end).stripTrailing() + "\u2026";
    }
}
