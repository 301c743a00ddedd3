package io.drydock.export.helm;

import io.drydock.export.language.GoTemplate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// A YAML value as a tree: what it means is settled here, how it is spelt in [YamlWriter].
sealed interface Yaml {

    /// A text; it stays a text however much it looks like a number.
    record Text(String value) implements Yaml {}

    /// A whole number.
    record Whole(long value) implements Yaml {}

    /// True or false.
    record Flag(boolean value) implements Yaml {}

    /// A number with a fraction, or nothing at all, as it is spelt.
    record Literal(String spelling) implements Yaml {}

    /// A list.
    record Items(List<Yaml> values) implements Yaml {
        public Items {
            values = List.copyOf(values);
        }
    }

    /// A mapping in the order it was written.
    record Entries(SequencedMap<String, Yaml> values) implements Yaml {
        public Entries {
            values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        }
    }

    /// What a template of a chart puts in place of a text.
    record Action(GoTemplate.Action action) implements Yaml {}

    /// An action within the quotes of the file.
    static Yaml action(GoTemplate code) {
        return new Action(new GoTemplate.Action(code, Optional.empty()));
    }

    /// An action without quotes, whose whole line depends on a condition.
    static Yaml action(GoTemplate condition, GoTemplate code) {
        return new Action(new GoTemplate.Action(code, Optional.of(condition)));
    }

    static Yaml text(String value) {
        return new Text(value);
    }

    static Yaml whole(long value) {
        return new Whole(value);
    }

    static Yaml flag(boolean value) {
        return new Flag(value);
    }

    static Yaml items(Yaml... values) {
        return new Items(List.of(values));
    }

    static Yaml items(Collection<? extends Yaml> values) {
        return new Items(List.copyOf(values));
    }

    static Yaml texts(Collection<String> values) {
        return new Items(values.stream().map(Yaml::text).toList());
    }

    static Yaml texts(String... values) {
        return texts(Stream.of(values).toList());
    }

    /// Whether it holds nothing.
    default boolean isEmpty() {
        return switch (this) {
            case Items items -> items.values().isEmpty();
            case Entries entries -> entries.values().isEmpty();
            case Text _, Whole _, Flag _, Literal _, Action _ -> false;
        };
    }
}
