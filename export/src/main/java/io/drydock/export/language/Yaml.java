package io.drydock.export.language;

import com.google.errorprone.annotations.CompileTimeConstant;

/// YAML.
public final class Yaml implements Fragment {

    private final Phrase code;

    private Yaml(Phrase code) {
        this.code = code;
    }

    /// Code that stands in our own source.
    public static Yaml code(@CompileTimeConstant String code) {
        return new Yaml(Phrase.of(code));
    }

    /// This and more of it.
    public Yaml and(Yaml more) {
        return new Yaml(code.plus(more.code));
    }

    /// This and more code of ours.
    public Yaml and(@CompileTimeConstant String more) {
        return and(code(more));
    }

    /// Exactly this text as a scalar in double quotes.
    public static Yaml scalar(String text) {
        return new Yaml(Phrase.of(Json.quoted(text)));
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
