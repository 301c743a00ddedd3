package io.drydock.export.language;

import com.google.errorprone.annotations.CompileTimeConstant;

/// Lines of systemd unit and environment files.
public final class Systemd extends Code<Systemd> {

    private Systemd(Phrase code) {
        super(code);
    }

    @Override
    Systemd of(Phrase code) {
        return new Systemd(code);
    }

    /// Code that stands in our own source.
    public static Systemd code(@CompileTimeConstant String code) {
        return new Systemd(Phrase.of(code));
    }

    /// Exactly this text as one word of a setting: no specifier, no variable, no second word.
    public static Systemd word(String text) {
        return new Systemd(Phrase.of(Json.quoted(text).replace("%", "%%").replace("$", "$$")));
    }
}
