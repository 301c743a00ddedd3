package io.drydock.export.configuration;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.drydock.export.language.Phrase;
import io.drydock.export.language.Toml;
import java.util.List;

/// Writes TOML in the order of the calls.
final class TomlWriter {

    private Toml out = Toml.code("");

    /// Starts a table.
    TomlWriter table(@CompileTimeConstant String name) {
        return header(Toml.code("[").and(name).and("]\n"));
    }

    /// Starts a table inside another one.
    TomlWriter table(@CompileTimeConstant String outer, String name) {
        return header(Toml.code("[").and(outer).and(".").and(Toml.key(name)).and("]\n"));
    }

    /// Starts a table inside one that is inside another one.
    TomlWriter table(
            @CompileTimeConstant String outer, String name, @CompileTimeConstant String inner) {
        return header(
                Toml.code("[")
                        .and(outer)
                        .and(".")
                        .and(Toml.key(name))
                        .and(".")
                        .and(inner)
                        .and("]\n"));
    }

    /// Starts a table that is one of several of the same name.
    TomlWriter item(@CompileTimeConstant String name) {
        return header(Toml.code("[[").and(name).and("]]\n"));
    }

    private TomlWriter header(Toml header) {
        out = out.phrase().isEmpty() ? header : out.and("\n").and(header);
        return this;
    }

    /// A text, in which marks frame what is known later.
    TomlWriter set(@CompileTimeConstant String key, String text) {
        return set(key, string(text));
    }

    TomlWriter set(@CompileTimeConstant String key, boolean value) {
        return set(key, Toml.flag(value));
    }

    TomlWriter set(@CompileTimeConstant String key, int value) {
        return set(key, Toml.number(value));
    }

    TomlWriter set(@CompileTimeConstant String key, List<String> texts) {
        Toml list = Toml.join(", ", texts.stream().map(TomlWriter::string).toList());
        return set(key, Toml.code("[").and(list).and("]"));
    }

    TomlWriter set(@CompileTimeConstant String key, Toml value) {
        out = out.and(key).and(" = ").and(value).and("\n");
        return this;
    }

    private static Toml string(String text) {
        return Toml.string(Phrase.of(text, true));
    }

    /// The file, in which marks frame what the deployment fills in.
    @Override
    public String toString() {
        return out.phrase().marked();
    }
}
