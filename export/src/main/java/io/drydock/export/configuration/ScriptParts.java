package io.drydock.export.configuration;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.drydock.export.language.Phrase;
import io.drydock.export.language.Shell;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The parts of boot scripts that are the same for every machine, and how values get into scripts.
final class ScriptParts {

    private static final Map<String, Shell> READ = new ConcurrentHashMap<>();

    private ScriptParts() {}

    /// A bundled part.
    static Shell text(@CompileTimeConstant String name) {
        Shell known = READ.get(name);
        if (known == null) {
            known = Shell.resource(ScriptParts.class, name);
            READ.put(name, known);
        }
        return known;
    }

    /// A value as one word; the deployment fills in what stands between reference marks.
    static Shell word(String value) {
        return Shell.word(Phrase.of(value, true));
    }

    /// A line that gives a variable a value.
    static Shell assign(@CompileTimeConstant String variable, String value) {
        return Shell.assign(variable, Phrase.of(value, true));
    }
}
