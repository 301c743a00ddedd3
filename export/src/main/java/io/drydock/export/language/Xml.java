package io.drydock.export.language;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.drydock.export.plan.UnsupportedDesignException;
import java.util.regex.Pattern;

/// XML 1.0 in which `@NAME@` stands for what the machine knows, as the boot scripts fill it in, and
/// `${name}` for what API Manager 2.x fills in itself.
public final class Xml extends Code<Xml> {

    /// An `@` that could begin a name with one that comes after, also one of another text.
    private static final Pattern MARK = Pattern.compile("@(?=\\w*(?:@|(?![\\s\\S])))");

    private Xml(Phrase code) {
        super(code);
    }

    @Override
    Xml of(Phrase code) {
        return new Xml(code);
    }

    /// Code that stands in our own source.
    public static Xml code(@CompileTimeConstant String code) {
        return new Xml(Phrase.of(code));
    }

    /// No code.
    public static Xml nothing() {
        return new Xml(Phrase.EMPTY);
    }

    /// Exactly this text, between tags or in the double quotes of an attribute.
    ///
    /// @throws UnsupportedDesignException when no XML can hold it, or the product would fill
    ///   something in
    public static Xml text(String text) {
        return text(Phrase.of(text));
    }

    /// Exactly this text, between tags or in the double quotes of an attribute. What the deployment
    /// fills in must not hold any of `<&"`, which the patterns of parameters see to.
    ///
    /// @throws UnsupportedDesignException when no XML can hold it, or the product would fill
    ///   something in
    public static Xml text(Phrase text) {
        return new Xml(text.spelled(Xml::escaped).known(name -> "@" + name + "@"));
    }

    private static String escaped(String text) {
        if (text.contains("${")) {
            throw new UnsupportedDesignException(
                    "API Manager would fill in what follows ${ in the text \"%s\"; write it another way"
                            .formatted(Phrase.visible(text)));
        }
        StringBuilder out = new StringBuilder();
        for (char c : Phrase.printable(text).toCharArray()) {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                // Readers would make blanks of these in attributes, or one line end of two.
                case '\t', '\n', '\r', '\u0085', '\u2028' ->
                        out.append("&#").append((int) c).append(';');
                default -> {
                    if (c < ' ' || c >= 0xFFFE) {
                        throw new UnsupportedDesignException(
                                "the text \"%s\" holds the character U+%04X, which XML cannot hold; remove it"
                                        .formatted(Phrase.visible(text), (int) c));
                    }
                    out.append(c);
                }
            }
        }
        return MARK.matcher(out).replaceAll("&#64;");
    }
}
