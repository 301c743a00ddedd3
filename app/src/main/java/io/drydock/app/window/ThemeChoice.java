package io.drydock.app.window;

/// The look of the window.
public enum ThemeChoice {
    LIGHT,
    DARK;

    /// The other one.
    public ThemeChoice other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
