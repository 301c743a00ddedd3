package io.drydock.export.language;

import com.google.errorprone.annotations.CompileTimeConstant;

/// A bundled file as it is, in whichever language.
///
/// @param phrase its text
public record Bundled(Phrase phrase) implements Fragment {

    /// A bundled file.
    public static Bundled file(Class<?> owner, @CompileTimeConstant String resource) {
        return new Bundled(Phrase.of(Template.read(owner, resource)));
    }
}
