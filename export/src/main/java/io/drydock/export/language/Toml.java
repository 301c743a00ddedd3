package io.drydock.export.language;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.drydock.export.plan.UnsupportedDesignException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// TOML as WSO2's products read it: they fill in `$env{...}`, `$sys{...}`, `$ref{...}`,
/// `$secret{...}` and `${...}` wherever these stand in a string, and know no way to write one that
/// is left alone.
///
/// Source: ReferenceResolver of wso2/carbon-kernel's configuration mapper.
public final class Toml extends Code<Toml> {

    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern FILLED_IN = Pattern.compile("\\$(?:env|sys|ref|secret)?\\{");

    private Toml(Phrase code) {
        super(code);
    }

    @Override
    Toml of(Phrase code) {
        return new Toml(code);
    }

    /// Code that stands in our own source.
    public static Toml code(@CompileTimeConstant String code) {
        return new Toml(Phrase.of(code));
    }

    /// Fragments in a row with code of ours between them.
    public static Toml join(@CompileTimeConstant String separator, List<Toml> parts) {
        return new Toml(Phrase.join(separator, parts.stream().map(Toml::phrase).toList()));
    }

    /// One step of a key, quoted only where TOML asks for it.
    public static Toml key(String name) {
        return new Toml(Phrase.of(BARE.matcher(name).matches() ? name : Json.quoted(name)));
    }

    /// Exactly this text.
    ///
    /// @throws UnsupportedDesignException when the product would fill something in
    public static Toml string(String text) {
        return string(Phrase.of(text));
    }

    /// Exactly this text. What the machine knows is read from its environment; what the deployment
    /// fills in must not hold quotes or backslashes, which the patterns of parameters see to.
    ///
    /// @throws UnsupportedDesignException when the product would fill something in
    public static Toml string(Phrase text) {
        return new Toml(
                text.spelled(Toml::inside).known(name -> "$env{" + name + "}").between("\"", "\""));
    }

    /// Why a text cannot be a string; empty when it can.
    public static Optional<String> refusal(String text) {
        Matcher reference = FILLED_IN.matcher(text);
        return reference.find()
                ? Optional.of(
                        "API Manager would fill in what follows %s in the text \"%s\"; write it another way"
                                .formatted(reference.group(), Phrase.visible(text)))
                : Optional.empty();
    }

    private static String inside(String text) {
        refusal(text)
                .ifPresent(why -> {
                    throw new UnsupportedDesignException(why);
                });
        String quoted = Json.quoted(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    /// A number.
    public static Toml number(long number) {
        return new Toml(Phrase.of(Long.toString(number)));
    }

    /// A truth value.
    public static Toml flag(boolean flag) {
        return new Toml(Phrase.of(Boolean.toString(flag)));
    }
}
