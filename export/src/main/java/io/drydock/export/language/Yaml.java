package io.drydock.export.language;

import com.google.errorprone.annotations.CompileTimeConstant;

/// YAML.
public final class Yaml extends Code<Yaml> {

    private Yaml(Phrase code) {
        super(code);
    }

    @Override
    Yaml of(Phrase code) {
        return new Yaml(code);
    }

    /// Code that stands in our own source.
    public static Yaml code(@CompileTimeConstant String code) {
        return new Yaml(Phrase.of(code));
    }

    /// Exactly this text as a scalar in double quotes.
    public static Yaml scalar(String text) {
        return new Yaml(Phrase.of(Json.quoted(text)));
    }
}
