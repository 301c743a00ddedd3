package io.drydock.export.language;

import com.google.errorprone.annotations.CompileTimeConstant;

/// Code for Python 3.
public final class Python implements Fragment {

    private final Phrase code;

    private Python(Phrase code) {
        this.code = code;
    }

    /// Code that stands in our own source.
    public static Python code(@CompileTimeConstant String code) {
        return new Python(Phrase.of(code));
    }

    /// This and more of it.
    public Python and(Python more) {
        return new Python(code.plus(more.code));
    }

    /// This and more code of ours.
    public Python and(@CompileTimeConstant String more) {
        return and(code(more));
    }

    /// Exactly this text.
    public static Python string(String text) {
        return new Python(Phrase.of(Json.quoted(text)));
    }

    @Override
    public Phrase phrase() {
        return code;
    }

    @Override
    public String toString() {
        return code.toString();
    }
}
