package io.drydock.app.deploy.helm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a field of an object may hold, as the definition of a foreign kind says it. What it does
/// not name is an error: the API server would drop it without a word.
sealed interface FieldShape {

    /// Text that matches as a whole.
    record Text(Pattern pattern) implements FieldShape {}

    /// One of a few words.
    record Word(List<String> words) implements FieldShape {}

    /// A whole number.
    record Whole(int least, int most) implements FieldShape {}

    /// True or false.
    record Flag() implements FieldShape {}

    /// One of two shapes.
    record Either(FieldShape one, FieldShape other) implements FieldShape {}

    /// A list that is not empty.
    record Items(FieldShape item) implements FieldShape {}

    /// Fields with names of somebody's own and texts for values.
    record Texts() implements FieldShape {}

    /// Fields, some of which must be there.
    ///
    /// @param known every field that there is
    /// @param required the names of those that must be there
    record Fields(SequencedMap<String, FieldShape> known, List<String> required)
            implements FieldShape {

        Fields with(String name, FieldShape shape) {
            SequencedMap<String, FieldShape> more = new LinkedHashMap<>(known);
            more.put(name, shape);
            return new Fields(more, required);
        }

        Fields needing(String name, FieldShape shape) {
            List<String> needed = Stream.concat(required.stream(), Stream.of(name)).toList();
            return new Fields(with(name, shape).known(), needed);
        }
    }

    static Fields fields() {
        return new Fields(new LinkedHashMap<>(), List.of());
    }

    static FieldShape text() {
        return new Text(Pattern.compile("(?s).+"));
    }

    static FieldShape text(String pattern) {
        return new Text(Pattern.compile(pattern));
    }

    static FieldShape word(String... words) {
        return new Word(List.of(words));
    }

    /// What is wrong with a value first; empty when it is of this shape.
    ///
    /// @param path where the value stands, such as `tls.termination`
    default Optional<String> error(String path, Object value) {
        return switch (this) {
            case Text(Pattern pattern) ->
                    value instanceof String it
                            ? wrong(pattern.matcher(it).matches(), path, it)
                            : wrongType(path);
            case Word(List<String> words) ->
                    value instanceof String it
                            ? wrong(words.contains(it), path, it)
                            : wrongType(path);
            case Whole(int least, int most) ->
                    value instanceof Integer it
                            ? wrong(it >= least && it <= most, path, it)
                            : wrongType(path);
            case Flag() -> value instanceof Boolean ? Optional.empty() : wrongType(path);
            case Either(FieldShape one, FieldShape other) ->
                    one.error(path, value).flatMap(it -> other.error(path, value));
            case Items(FieldShape item) ->
                    value instanceof List<?> it && !it.isEmpty()
                            ? first(path, it, item)
                            : wrongType(path);
            case Texts() ->
                    value instanceof Map<?, ?> it
                            ? first(path, List.copyOf(it.values()), text("(?s).*"))
                            : wrongType(path);
            case Fields fields ->
                    value instanceof Map<?, ?> it
                            ? fields(path, YamlFiles.strings(it), fields)
                            : wrongType(path);
        };
    }

    private static Optional<String> wrongType(String path) {
        return Optional.of("the field " + path + " is of the wrong type");
    }

    private static Optional<String> wrong(boolean fine, String path, Object value) {
        return fine
                ? Optional.empty()
                : Optional.of("the field " + path + " cannot be '" + value + "'");
    }

    private static Optional<String> first(String path, List<?> items, FieldShape shape) {
        return items.stream().flatMap(item -> shape.error(path, item).stream()).findFirst();
    }

    private static Optional<String> fields(String path, Map<String, Object> found, Fields shape) {
        String start = path.isEmpty() ? "" : path + ".";
        for (String name : shape.required()) {
            if (!found.containsKey(name)) {
                return Optional.of("the required field " + start + name + " is missing");
            }
        }
        for (Map.Entry<String, Object> field : found.entrySet()) {
            FieldShape known = shape.known().get(field.getKey());
            if (known == null) {
                return Optional.of("the unknown field " + start + field.getKey());
            }
            Optional<String> inner = known.error(start + field.getKey(), field.getValue());
            if (inner.isPresent()) {
                return inner;
            }
        }
        return Optional.empty();
    }
}
