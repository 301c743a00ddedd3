package io.drydock.export.language;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.drydock.export.plan.UnsupportedDesignException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text in which some names are known only later. Whatever stands in a [Literal] is text and
/// nothing else, also when it looks like a reference.
///
/// @param parts the parts in order; no two literals stand side by side and none is empty
public record Phrase(List<Part> parts) {

    /// A phrase with nothing in it.
    public static final Phrase EMPTY = new Phrase(List.of());

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9_.:-]+");
    private static final Pattern KNOWN = Pattern.compile("[A-Z][A-Z0-9_]*");

    /// Two characters that Unicode keeps out of every text frame a reference inside a string.
    private static final char OPEN = '\uFDD0';

    private static final char CLOSE = '\uFDD1';

    /// Two more of them frame what the machine knows.
    private static final char KNOWN_OPEN = '\uFDD4';

    private static final char KNOWN_CLOSE = '\uFDD5';
    private static final Pattern MARK =
            Pattern.compile("[\uFDD0\uFDD4]([A-Za-z0-9_.:-]+)[\uFDD1\uFDD5]");
    private static final Pattern SUBSTITUTED = Pattern.compile("\\$\\{([^}]*)\\}");
    private static final Pattern LOOSE = Pattern.compile("[\uFDD0\uFDD1\uFDD4\uFDD5]");

    /// A part of a phrase.
    public sealed interface Part {}

    /// Text.
    ///
    /// @param text the text, in no language
    public record Literal(String text) implements Part {}

    /// What the deployment fills in.
    ///
    /// @param name its name, such as `AWS::Region` or `Orders.Endpoint.Address`
    public record Reference(String name) implements Part {
        /// @throws IllegalArgumentException when the name could be read as anything else
        public Reference {
            if (!REFERENCE.matcher(name).matches()) {
                throw new IllegalArgumentException("not the name of a reference: " + name);
            }
        }
    }

    /// What the machine knows once it runs, such as a secret. Each language has a way of its own to
    /// ask for it.
    ///
    /// @param name its name, such as `NODE_IP`
    public record Known(String name) implements Part {
        /// @throws IllegalArgumentException when the name could be read as anything else
        public Known {
            if (!KNOWN.matcher(name).matches()) {
                throw new IllegalArgumentException("not the name of a variable: " + name);
            }
        }
    }

    /// Joins neighbouring literals: an escape may need to see more than one character.
    public Phrase {
        List<Part> joined = new ArrayList<>(parts.size());
        for (Part part : parts) {
            if (part instanceof Literal(String text)) {
                if (text.isEmpty()) {
                    continue;
                }
                if (!joined.isEmpty() && joined.getLast() instanceof Literal(String before)) {
                    joined.set(joined.size() - 1, new Literal(before + text));
                    continue;
                }
            }
            joined.add(part);
        }
        parts = List.copyOf(joined);
    }

    /// Text alone.
    public static Phrase of(String text) {
        return text.isEmpty() ? EMPTY : new Phrase(List.of(new Literal(text)));
    }

    /// Text of our own source in which `${Name}` is a reference and `${!Name}` is not, as `Fn::Sub`
    /// has it.
    public static Phrase template(@CompileTimeConstant String template) {
        List<Part> parts = new ArrayList<>();
        Matcher mark = SUBSTITUTED.matcher(template);
        int done = 0;
        while (mark.find()) {
            parts.add(new Literal(template.substring(done, mark.start())));
            parts.add(
                    mark.group(1).startsWith("!")
                            ? new Literal("${" + mark.group(1).substring(1) + "}")
                            : new Reference(mark.group(1)));
            done = mark.end();
        }
        parts.add(new Literal(template.substring(done)));
        return new Phrase(parts);
    }

    /// A name that the deployment fills in.
    public static Phrase reference(String name) {
        return new Phrase(List.of(new Reference(name)));
    }

    /// What the machine knows once it runs.
    public static Phrase known(String name) {
        return new Phrase(List.of(new Known(name)));
    }

    /// A text in which references stand between marks, as [#marked] writes them: so an address can
    /// be put together as a string and still know which part of it is a reference. A `${` is text.
    ///
    /// @throws UnsupportedDesignException when the marks do not frame the name of a reference
    public static Phrase of(String text, boolean withReferences) {
        if (!withReferences || !LOOSE.matcher(text).find()) {
            return of(text);
        }
        List<Part> parts = new ArrayList<>();
        Matcher mark = MARK.matcher(text);
        int done = 0;
        while (mark.find()) {
            parts.add(unmarked(text.substring(done, mark.start())));
            String name = mark.group(1);
            boolean known = mark.group().charAt(0) == KNOWN_OPEN;
            parts.add(known ? new Known(name) : new Reference(name));
            done = mark.end();
        }
        parts.add(unmarked(text.substring(done)));
        return new Phrase(parts);
    }

    private static Part unmarked(String text) {
        if (LOOSE.matcher(text).find()) {
            throw new UnsupportedDesignException(
                    "the text \"%s\" holds U+FDD0, which is no character; remove it"
                            .formatted(visible(text)));
        }
        return new Literal(text);
    }

    /// This as a string in which references stand between marks.
    public String marked() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Literal(String literal) -> text.append(literal);
                case Reference(String name) -> text.append(OPEN).append(name).append(CLOSE);
                case Known(String name) -> text.append(KNOWN_OPEN).append(name).append(KNOWN_CLOSE);
            }
        }
        return text.toString();
    }

    /// This and more text.
    public Phrase plus(String text) {
        return plus(of(text));
    }

    /// This and another phrase.
    public Phrase plus(Phrase other) {
        List<Part> both = new ArrayList<>(parts);
        both.addAll(other.parts);
        return new Phrase(both);
    }

    /// Phrases in a row with a text between them.
    public static Phrase join(String separator, List<Phrase> phrases) {
        List<Part> all = new ArrayList<>();
        for (Phrase phrase : phrases) {
            if (phrase != phrases.getFirst()) {
                all.add(new Literal(separator));
            }
            all.addAll(phrase.parts);
        }
        return new Phrase(all);
    }

    /// The same with other names for what the deployment fills in; this very phrase where none
    /// changes.
    public Phrase renamed(UnaryOperator<String> names) {
        List<Part> renamed = new ArrayList<>(parts.size());
        for (Part part : parts) {
            renamed.add(
                    part instanceof Reference(String name)
                            ? new Reference(names.apply(name))
                            : part);
        }
        return renamed.equals(parts) ? this : new Phrase(renamed);
    }

    /// The same with each text in another spelling; references stay.
    Phrase spelled(UnaryOperator<String> spelling) {
        return new Phrase(
                parts.stream()
                        .map(part ->
                                part instanceof Literal(String text)
                                        ? new Literal(spelling.apply(text))
                                        : part)
                        .toList());
    }

    /// The same with what the machine knows in the way that a language asks for it.
    Phrase known(UnaryOperator<String> spelling) {
        return new Phrase(
                parts.stream()
                        .map(part ->
                                part instanceof Known(String name)
                                        ? new Literal(spelling.apply(name))
                                        : part)
                        .toList());
    }

    /// The same between two texts.
    Phrase between(String before, String after) {
        return of(before).plus(this).plus(after);
    }

    /// Whether nothing is in it.
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /// The text.
    ///
    /// @throws IllegalStateException when a deployment still has to fill something in
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (!(part instanceof Literal(String literal))) {
                throw new IllegalStateException(part + " is not known yet");
            }
            text.append(literal);
        }
        return text.toString();
    }

    /// The text for people and tests, with `${name}` for a reference. Nothing is escaped in it: use
    /// it nowhere else.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Literal(String literal) -> text.append(literal);
                case Reference(String name) -> text.append("${").append(name).append('}');
                case Known(String name) -> text.append('@').append(name).append('@');
            }
        }
        return text.toString();
    }

    /// The text for `Fn::Sub`, which fills in the references and leaves every `${` of the text as
    /// it is.
    ///
    /// @throws IllegalStateException when something is known on the machine only
    public String substituted() {
        for (Part part : parts) {
            if (part instanceof Known) {
                throw new IllegalStateException(part + " is known on the machine only");
            }
        }
        return spelled(text -> text.replace("${", "${!")).toString();
    }

    /// A text that a file in UTF-8 can carry.
    ///
    /// @throws UnsupportedDesignException when it holds half a surrogate pair or the character 0,
    ///   which neither scripts nor configuration files can hold
    static String printable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                throw new UnsupportedDesignException(
                        "the text \"%s\" holds the character U+%04X, which no file can carry; remove it"
                                .formatted(visible(text), (int) c));
            }
        }
        return text;
    }

    /// A text as it can stand in a message of one line.
    static String visible(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            shown.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '\u00b7' : c);
        }
        return shown.length() > 80 ? shown.substring(0, 80) + "..." : shown.toString();
    }
}
