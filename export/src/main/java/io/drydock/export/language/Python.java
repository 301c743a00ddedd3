package io.drydock.export.language;

import com.google.errorprone.annotations.CompileTimeConstant;

/// Code for Python 3.
public final class Python extends Code<Python> {

    private Python(Phrase code) {
        super(code);
    }

    @Override
    Python of(Phrase code) {
        return new Python(code);
    }

    /// Code that stands in our own source.
    public static Python code(@CompileTimeConstant String code) {
        return new Python(Phrase.of(code));
    }

    /// Exactly this text.
    public static Python string(String text) {
        return new Python(Phrase.of(Json.quoted(text)));
    }
}
