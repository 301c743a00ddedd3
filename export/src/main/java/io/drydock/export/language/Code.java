package io.drydock.export.language;

import com.google.errorprone.annotations.CompileTimeConstant;

/// What the languages have in common: code is put together with code of the same language, and with
/// code that stands in our own source.
///
/// @param <L> the language
public abstract sealed class Code<L extends Code<L>> implements Fragment
        permits GoTemplate,
                Json,
                Markdown,
                Properties,
                Python,
                Shell,
                Sql,
                Systemd,
                Toml,
                Xml,
                Yaml {

    private final Phrase phrase;

    Code(Phrase phrase) {
        this.phrase = phrase;
    }

    /// Code of this language.
    abstract L of(Phrase code);

    /// This and more of it.
    public final L and(L more) {
        return of(phrase.plus(more.phrase()));
    }

    /// This and more code of ours.
    public final L and(@CompileTimeConstant String more) {
        return of(phrase.plus(Phrase.of(more)));
    }

    @Override
    public final Phrase phrase() {
        return phrase;
    }

    @Override
    public final String toString() {
        return phrase.toString();
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Code<?> code && phrase.equals(code.phrase);
    }

    @Override
    public final int hashCode() {
        return phrase.hashCode();
    }
}
