package io.drydock.export.drawing;

/// What the tokens look like. A design painted in any of them meets WCAG AA: 4.5 to 1 for words, 3
/// to 1 for icons, lines and badges.
///
/// In black and white and for readers who tell no red from green, shape says what colour says:
/// severities have marks of their own, links have labels, categories have glyphs.
public enum Theme {
    /// Dark on light, for the screen and for files.
    LIGHT,
    /// Light on dark.
    DARK,
    /// On white paper: no shadows, stronger edges.
    PRINT;

    /// The colour of a token; tints and shadows let through what lies behind them.
    public Rgba color(Token token) {
        return Palette.color(this, token);
    }

    /// The colour of a token as it looks on the canvas, for formats in which nothing lets through.
    public Rgba opaque(Token token) {
        return color(token).over(color(Token.CANVAS));
    }
}
