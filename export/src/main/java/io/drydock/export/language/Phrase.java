package io.drydock.export.language;

import io.drydock.export.plan.UnsupportedDesignException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Text in which some names are known only later. Whatever stands in a [Literal] is text and
/// nothing else, also when it looks like a reference.
///
/// @param parts the parts in order; no two literals stand side by side and none is empty
public record Phrase(List<Part> parts) {

    /// A phrase with nothing in it.
    public static final Phrase EMPTY = new Phrase(List.of());

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9_.:-]+");

    /// Two characters that Unicode keeps out of every text frame a reference inside a string.
    private static final char OPEN = '\uFDD0';

    private static final char CLOSE = '\uFDD1';

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

    /// A name that the deployment fills in.
    public static Phrase reference(String name) {
        return new Phrase(List.of(new Reference(name)));
    }

    /// A text in which references stand between marks, as [#marked] writes them: so an address can
    /// be put together as a string and still know which part of it is a reference. A `${` is text.
    ///
    /// @throws UnsupportedDesignException when the marks do not frame the name of a reference
    public static Phrase of(String text, boolean withReferences) {
        if (!withReferences || text.indexOf(OPEN) < 0) {
            return of(text);
        }
        List<Part> parts = new ArrayList<>();
        int done = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, done)) {
            int close = text.indexOf(CLOSE, open);
            String name = close < 0 ? "" : text.substring(open + 1, close);
            if (!REFERENCE.matcher(name).matches()) {
                throw new UnsupportedDesignException(
                        "the text \"%s\" holds U+FDD0, which is no character; remove it"
                                .formatted(visible(text)));
            }
            parts.add(new Literal(text.substring(done, open)));
            parts.add(new Reference(name));
            done = close + 1;
        }
        parts.add(new Literal(text.substring(done)));
        return new Phrase(parts);
    }

    /// This as a string in which references stand between marks.
    public String marked() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Literal(String literal) -> text.append(literal);
                case Reference(String name) -> text.append(OPEN).append(name).append(CLOSE);
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
            }
        }
        return text.toString();
    }

    /// The text for `Fn::Sub`, which fills in the references and leaves every `${` of the text as
    /// it is.
    public String substituted() {
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
