package io.drydock.model.file;

import io.drydock.model.design.Bound;
import io.drydock.model.design.Cidr;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.KeptHelmValue;
import io.drydock.model.design.TextGrammar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The fields of one JSON object, taken one by one. What nobody took is unknown and reported.
final class Fields {

    private static final int MAX_TYPO_DISTANCE = 3;

    private final Located.Obj object;
    private final List<FormatProblem> problems;
    private final Set<String> taken = new LinkedHashSet<>();

    Fields(Located value, String what, List<FormatProblem> problems) {
        if (!(value instanceof Located.Obj found)) {
            throw new Refusal(
                    value.location(),
                    "Expected " + what + " as an object, found " + value.kind() + ".");
        }
        this.object = found;
        this.problems = problems;
    }

    Location location() {
        return object.location();
    }

    /// Where a field's value stands; the object itself when it is absent.
    Location locationOf(String name) {
        return find(name).map(Located::location).orElse(object.location());
    }

    boolean has(String name) {
        return object.members().containsKey(name);
    }

    /// A text whose form is judged by the caller.
    String word(String name) {
        return textOf(name, required(name));
    }

    String text(String name, TextGrammar grammar) {
        return held(name, required(name), grammar);
    }

    /// A text that may be left out; empty is like left out where nothing else stands for it.
    String text(String name, String fallback, TextGrammar grammar) {
        return find(name)
                .filter(value ->
                        !(fallback.isEmpty()
                                && value instanceof Located.Text text
                                && text.value().isEmpty()))
                .map(value -> held(name, value, grammar))
                .orElse(fallback);
    }

    /// A number that is judged by the caller.
    int number(String name) {
        return numberOf(name, required(name));
    }

    int number(String name, Bound bound) {
        return held(name, required(name), bound);
    }

    int number(String name, int fallback, Bound bound) {
        return find(name).map(value -> held(name, value, bound)).orElse(fallback);
    }

    OptionalInt optionalNumber(String name, Bound bound) {
        return find(name)
                .map(value -> OptionalInt.of(held(name, value, bound)))
                .orElse(OptionalInt.empty());
    }

    boolean flag(String name, boolean fallback) {
        Optional<Located> value = find(name);
        if (value.isEmpty()) {
            return fallback;
        }
        if (value.get() instanceof Located.Bool bool) {
            return bool.value();
        }
        throw wrongType(name, "true or false", value.get());
    }

    ElementId id(String name) {
        return idOf(required(name));
    }

    Cidr cidr(String name) {
        return cidrOf(required(name));
    }

    <E extends Enum<E>> E choice(String name, E[] values, Function<E, String> key) {
        Located value = required(name);
        return choiceOf(name, value, values, key);
    }

    <E extends Enum<E>> Optional<E> optionalChoice(
            String name, E[] values, Function<E, String> key) {
        return find(name).map(value -> choiceOf(name, value, values, key));
    }

    /// The items of a list, each read on its own: one bad item does not hide the others.
    <T> List<T> list(String name, Function<Located, T> read) {
        return find(name).map(value -> items(name, value, read)).orElse(List.of());
    }

    <T> List<T> requiredList(String name, Function<Located, T> read) {
        return items(name, required(name), read);
    }

    Optional<Located> find(String name) {
        taken.add(name);
        return Optional.ofNullable(object.members().get(name));
    }

    /// A member that is an object of values for Helm, in the order of the file; empty when it is
    /// left out.
    SequencedMap<String, String> helmValues(String name) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        find(name)
                .ifPresent(value -> {
                    if (!(value instanceof Located.Obj members)) {
                        throw wrongType(name, "an object", value);
                    }
                    if (members.members().size() > KeptHelmValue.MAX_COUNT) {
                        throw tooMany(name, value, KeptHelmValue.MAX_COUNT);
                    }
                    members.members()
                            .forEach((key, member) -> texts.put(key, helmValue(key, member)));
                });
        return texts;
    }

    /// Reports the fields that nobody asked for.
    void noOthers() {
        object.members()
                .forEach((name, value) -> {
                    if (!taken.contains(name)) {
                        problems.add(new FormatProblem(value.location(), unknown(name)));
                    }
                });
    }

    private static String helmValue(String key, Located member) {
        TextGrammar.HELM_KEY
                .refusal(key)
                .ifPresent(why -> {
                    throw refused("helmValues", member, why);
                });
        String text = textOf(key, member);
        KeptHelmValue.refusal(text)
                .ifPresent(why -> {
                    throw refused(key, member, why);
                });
        return text;
    }

    private static String held(String name, Located value, TextGrammar grammar) {
        String text = textOf(name, value);
        if (grammar.allows(text)) {
            return text;
        }
        throw refused(name, value, grammar.refusal(text).orElseThrow());
    }

    private static int held(String name, Located value, Bound bound) {
        int number = numberOf(name, value);
        bound.refusal(number)
                .ifPresent(why -> {
                    throw refused(name, value, why);
                });
        return number;
    }

    private static Refusal refused(String name, Located value, String why) {
        return new Refusal(
                value.location(), "The field \"" + TextGrammar.shown(name) + "\": " + why + ".");
    }

    private static Refusal tooMany(String name, Located value, int most) {
        return new Refusal(
                value.location(),
                "The field \"" + name + "\" has more than " + most + " items, which is the limit.");
    }

    /// What an element says of itself, as a sentence.
    static String sentence(IllegalArgumentException unfit) {
        String text = String.valueOf(unfit.getMessage());
        return text.endsWith(".") ? text : text + ".";
    }

    static ElementId idOf(Located value) {
        if (value instanceof Located.Text text && ElementId.isValid(text.value())) {
            return new ElementId(text.value());
        }
        String shown =
                value instanceof Located.Text text
                        ? "'" + TextGrammar.shown(text.value()) + "'"
                        : value.kind();
        throw new Refusal(
                value.location(),
                shown
                        + " is not an identifier: use lower-case letters, digits and hyphens,"
                        + " starting with a letter, at most 63 characters, and no name that Windows"
                        + " keeps for a device, such as con or aux.");
    }

    static Cidr cidrOf(Located value) {
        if (!(value instanceof Located.Text text)) {
            throw new Refusal(
                    value.location(),
                    "Expected a CIDR block as a text like \"10.0.1.0/24\", found "
                            + value.kind()
                            + ".");
        }
        try {
            return Cidr.of(text.value());
        } catch (IllegalArgumentException invalid) {
            throw new Refusal(value.location(), invalid.getMessage() + ".");
        }
    }

    private <T> List<T> items(String name, Located value, Function<Located, T> read) {
        if (!(value instanceof Located.Arr array)) {
            throw wrongType(name, "a list", value);
        }
        int most = Counts.most(name);
        if (array.items().size() > most) {
            throw tooMany(name, value, most);
        }
        List<T> items = new ArrayList<>(array.items().size());
        for (Located item : array.items()) {
            try {
                items.add(read.apply(item));
            } catch (Refusal refusal) {
                problems.add(refusal.problem());
            } catch (IllegalArgumentException unfit) {
                problems.add(new FormatProblem(item.location(), sentence(unfit)));
            }
        }
        return items;
    }

    private Located required(String name) {
        return find(name)
                .orElseThrow(() ->
                        new Refusal(object.location(), "The field \"" + name + "\" is missing."));
    }

    private static String textOf(String name, Located value) {
        if (value instanceof Located.Text text) {
            return text.value();
        }
        throw wrongType(name, "a text", value);
    }

    private static int numberOf(String name, Located value) {
        if (!(value instanceof Located.Num number)) {
            throw wrongType(name, "a whole number", value);
        }
        try {
            return Integer.parseInt(number.digits());
        } catch (NumberFormatException tooLargeOrFraction) {
            throw new Refusal(
                    value.location(),
                    "The field \""
                            + name
                            + "\" takes a whole number up to 2147483647, not "
                            + TextGrammar.shown(number.digits())
                            + ".");
        }
    }

    private static <E extends Enum<E>> E choiceOf(
            String name, Located value, E[] values, Function<E, String> key) {
        String text = textOf(name, value);
        for (E candidate : values) {
            if (key.apply(candidate).equals(text)) {
                return candidate;
            }
        }
        String allowed = Stream.of(values).map(key).collect(Collectors.joining(", "));
        throw new Refusal(
                value.location(),
                "\""
                        + TextGrammar.shown(text)
                        + "\" is not a value of \""
                        + name
                        + "\"; it takes "
                        + allowed
                        + ".");
    }

    private static Refusal wrongType(String name, String expected, Located found) {
        return new Refusal(
                found.location(),
                "The field \"" + name + "\" takes " + expected + ", not " + found.kind() + ".");
    }

    private String unknown(String name) {
        String message = "Unknown field \"" + TextGrammar.shown(name) + "\"";
        return taken.stream()
                .filter(known -> !has(known))
                .filter(known -> name.length() <= 2 * MAX_TYPO_DISTANCE + known.length())
                .filter(known -> distance(known, name) <= MAX_TYPO_DISTANCE)
                .findFirst()
                .map(known -> message + "; did you mean \"" + known + "\"?")
                .orElse(message + "; remove it. Known here: " + String.join(", ", taken) + ".");
    }

    /// How many characters must be changed, added or taken away to turn one word into the other.
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitution, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
