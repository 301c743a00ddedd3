package io.drydock.export.language;

import com.google.errorprone.annotations.CompileTimeConstant;

/// Templates of Go, as Helm reads them.
public final class GoTemplate implements Fragment {

    private final Phrase code;

    private GoTemplate(Phrase code) {
        this.code = code;
    }

    /// Code that stands in our own source.
    public static GoTemplate code(@CompileTimeConstant String code) {
        return new GoTemplate(Phrase.of(code));
    }

    /// This and more of it.
    public GoTemplate and(GoTemplate more) {
        return new GoTemplate(code.plus(more.code));
    }

    /// This and more code of ours.
    public GoTemplate and(@CompileTimeConstant String more) {
        return and(code(more));
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

    @Override
    public Phrase phrase() {
        return code;
    }

    @Override
    public String toString() {
        return code.toString();
    }
}
