package io.drydock.icons;

/// What kind of thing a glyph stands for; it decides the glyph's colour.
public enum Category {
    WSO2,
    COMPUTE,
    NETWORK,
    DATABASE,
    STORAGE,
    SECURITY,
    MANAGEMENT,
    /// Not in the design itself, such as a caller; also marks that belong to no kind.
    OUTSIDE
}
