package io.drydock.export.language;

import com.google.errorprone.annotations.CompileTimeConstant;

/// Templates of Go, as Helm reads them.
public final class GoTemplate extends Code<GoTemplate> {

    private GoTemplate(Phrase code) {
        super(code);
    }

    @Override
    GoTemplate of(Phrase code) {
        return new GoTemplate(code);
    }

    /// Code that stands in our own source.
    public static GoTemplate code(@CompileTimeConstant String code) {
        return new GoTemplate(Phrase.of(code));
    }

    /// A bundled file with marks such as `@NAMESPACE@`.
    public static Template<GoTemplate> template(
            Class<?> owner, @CompileTimeConstant String resource) {
        return new Template<>(owner, resource, GoTemplate::new);
    }

    /// Exactly this text outside of actions. A brace at its end could start an action with what
    /// comes after, so every run of braces is written as an action of its own.
    public static GoTemplate text(String text) {
        return new GoTemplate(Phrase.of(Phrase.printable(text).replaceAll("\\{+", "{{ \"$0\" }}")));
    }

    /// Exactly this text as a value inside an action.
    public static GoTemplate string(String text) {
        return new GoTemplate(Phrase.of(Json.quoted(text)));
    }
}
