import org.jspecify.annotations.NullMarked;

/// Which glyph stands for which element, and that glyph's outline.
@NullMarked
module io.drydock.icons {
    requires static org.jspecify;

    exports io.drydock.icons;
}
