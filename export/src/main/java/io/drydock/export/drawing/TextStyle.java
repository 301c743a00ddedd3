package io.drydock.export.drawing;

/// Size and weight of a text. One family, three sizes, two weights.
public enum TextStyle {
    SMALL(12, false),
    SMALL_STRONG(12, true),
    BODY(14, false),
    BODY_STRONG(14, true),
    TITLE(18, true);

    private final int size;
    private final boolean strong;

    TextStyle(int size, boolean strong) {
        this.size = size;
        this.strong = strong;
    }

    /// The size in pixels at 100 %.
    public int size() {
        return size;
    }

    /// True for the heavier of the two weights.
    public boolean strong() {
        return strong;
    }
}
