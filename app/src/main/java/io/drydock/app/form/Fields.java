package io.drydock.app.form;

import io.drydock.model.design.Cidr;
import io.drydock.model.design.TextGrammar;
import io.drydock.model.edit.Edit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/// Fields that check what is typed before it becomes an edit.
final class Fields {

    private static final int LONGEST_NAME = 60;

    private Fields() {}

    static Field.Text name(String value, Function<String, Edit> edit) {
        return new Field.Text(
                "Name",
                value,
                text -> {
                    String name = text.strip();
                    if (name.isEmpty()) {
                        return new Change.Refuse("A name must not be empty.");
                    }
                    return name.length() > LONGEST_NAME
                            ? new Change.Refuse("A name has at most 60 characters.")
                            : attempt(() -> edit.apply(name));
                });
    }

    /// Text of a grammar, such as an instance type.
    static Field.Text held(
            String label, String value, TextGrammar grammar, Function<String, Edit> edit) {
        return new Field.Text(
                label,
                value,
                text ->
                        grammar.refusal(text.strip())
                                .<Change>map(reason -> new Change.Refuse(sentence(reason)))
                                .orElseGet(() -> attempt(() -> edit.apply(text.strip()))));
    }

    /// Text of a grammar that may be left empty.
    static Field.Text optional(
            String label, String value, TextGrammar grammar, Function<String, Edit> edit) {
        Field.Text held = held(label, value, grammar, edit);
        return new Field.Text(
                label,
                value,
                text -> text.isBlank() ? attempt(() -> edit.apply("")) : held.change().apply(text));
    }

    /// An element says itself what it cannot be; that is shown beside the field.
    private static Change attempt(Supplier<Edit> edit) {
        try {
            return new Change.Make(edit.get());
        } catch (IllegalArgumentException e) {
            return new Change.Refuse(sentence(e));
        }
    }

    static Field.Text number(String label, int value, int least, int most, IntFunction<Edit> edit) {
        return new Field.Text(
                label,
                Integer.toString(value),
                text ->
                        number(text)
                                .filter(number -> number >= least && number <= most)
                                .map(number -> attempt(() -> edit.apply(number)))
                                .orElseGet(() ->
                                        new Change.Refuse(
                                                "A whole number from "
                                                        + least
                                                        + " to "
                                                        + most
                                                        + ".")));
    }

    private static Optional<Integer> number(String text) {
        return text.strip().matches("\\d{1,9}")
                ? Optional.of(Integer.valueOf(text.strip()))
                : Optional.empty();
    }

    /// One network in CIDR notation.
    static Field.Text network(String label, Cidr value, Function<Cidr, Change> change) {
        return new Field.Text(
                label,
                value.toString(),
                text -> {
                    try {
                        return change.apply(Cidr.of(text.strip()));
                    } catch (IllegalArgumentException e) {
                        return new Change.Refuse(sentence(e));
                    }
                });
    }

    /// Networks separated by commas; none at all is allowed.
    static Field.Text networks(String label, List<Cidr> value, Function<List<Cidr>, Edit> edit) {
        return new Field.Text(
                label,
                String.join(", ", value.stream().map(Cidr::toString).toList()),
                text -> {
                    try {
                        List<Cidr> networks = new ArrayList<>();
                        Arrays.stream(text.split(",", -1))
                                .map(String::strip)
                                .filter(part -> !part.isEmpty())
                                .map(Cidr::of)
                                .forEach(networks::add);
                        return new Change.Make(edit.apply(networks));
                    } catch (IllegalArgumentException e) {
                        return new Change.Refuse(sentence(e));
                    }
                });
    }

    static String sentence(IllegalArgumentException e) {
        return sentence(String.valueOf(e.getMessage()));
    }

    private static String sentence(String text) {
        String upper = Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return upper.endsWith(".") ? upper : upper + ".";
    }

    static Field.Toggle toggle(String label, boolean on, Function<Boolean, Edit> edit) {
        return new Field.Toggle(label, on, value -> new Change.Make(edit.apply(value)));
    }

    /// A choice among values that have titles.
    static <T> Field.Choice choice(
            String label,
            T value,
            List<T> options,
            Function<T, String> title,
            Function<T, Change> change) {
        return new Field.Choice(
                label,
                title.apply(value),
                options.stream().map(title).toList(),
                text ->
                        options.stream()
                                .filter(option -> title.apply(option).equals(text))
                                .findFirst()
                                .map(change)
                                .orElseGet(
                                        () -> new Change.Refuse("'" + text + "' is no choice.")));
    }
}
