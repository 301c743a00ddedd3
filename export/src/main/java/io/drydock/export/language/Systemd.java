package io.drydock.export.language;

import com.google.errorprone.annotations.CompileTimeConstant;

/// Lines of systemd unit and environment files.
public final class Systemd implements Fragment {

    private final Phrase code;

    private Systemd(Phrase code) {
        this.code = code;
    }

    /// Code that stands in our own source.
    public static Systemd code(@CompileTimeConstant String code) {
        return new Systemd(Phrase.of(code));
    }

    /// This and more of it.
    public Systemd and(Systemd more) {
        return new Systemd(code.plus(more.code));
    }

    /// This and more code of ours.
    public Systemd and(@CompileTimeConstant String more) {
        return and(code(more));
    }

    /// Exactly this text as one word of a setting: no specifier, no variable, no second word.
    public static Systemd word(String text) {
        return new Systemd(Phrase.of(Json.quoted(text).replace("%", "%%").replace("$", "$$")));
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
