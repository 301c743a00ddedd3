package io.drydock.model.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An object in a data file that knows where it stands, so that a wrong entry is named precisely.
/// Entries that nobody read are errors too: a misspelt key must not go unnoticed.
final class DataNode {

    private final String where;
    private final Map<?, ?> fields;
    private final Set<String> read = new LinkedHashSet<>();

    private DataNode(String where, Map<?, ?> fields) {
        this.where = where;
        this.fields = fields;
    }

    static DataNode of(String where, Object value) {
        if (value instanceof Map<?, ?> map) {
            return new DataNode(where, map);
        }
        throw new CatalogueException(where + ": expected an object");
    }

    String where() {
        return where;
    }

    CatalogueException error(String message) {
        return new CatalogueException(where + ": " + message);
    }

    boolean has(String key) {
        return fields.containsKey(key);
    }

    List<String> keys() {
        return fields.keySet().stream().map(String::valueOf).toList();
    }

    String text(String key) {
        return as(String.class, key, "a text");
    }

    Optional<String> optionalText(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    boolean flag(String key) {
        return has(key) && as(Boolean.class, key, "true or false");
    }

    double number(String key) {
        return as(Double.class, key, "a number");
    }

    int integer(String key) {
        return toInteger(where + "." + key, number(key));
    }

    DataNode object(String key) {
        return of(where + "." + key, as(Object.class, key, "an object"));
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        return constant(where + "." + key, text(key), type);
    }

    List<DataNode> objects(String key) {
        return items(key, (place, item) -> of(place, item));
    }

    List<String> texts(String key) {
        return items(
                key,
                (place, item) -> {
                    if (item instanceof String text) {
                        return text;
                    }
                    throw new CatalogueException(place + ": expected a text");
                });
    }

    List<Integer> integers(String key) {
        return items(
                key,
                (place, item) -> {
                    if (item instanceof Double number) {
                        return toInteger(place, number);
                    }
                    throw new CatalogueException(place + ": expected a number");
                });
    }

    <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
        List<E> result = new ArrayList<>();
        for (String text : texts(key)) {
            result.add(constant(where + "." + key, text, type));
        }
        return List.copyOf(result);
    }

    ProfileId profileId(String key) {
        return profileId(where + "." + key, text(key));
    }

    static ProfileId profileId(String where, String key) {
        return ProfileId.ofKey(key)
                .orElseThrow(() -> new CatalogueException(where + ": unknown profile " + key));
    }

    /// Makes a value from this object; a value that refuses its parts is an error at this place.
    <T> T build(Function<DataNode, T> builder) {
        try {
            T result = builder.apply(this);
            requireAllRead();
            return result;
        } catch (IllegalArgumentException e) {
            throw new CatalogueException(where + ": " + e.getMessage(), e);
        }
    }

    private void requireAllRead() {
        for (String key : keys()) {
            if (!read.contains(key)) {
                throw error("unknown entry " + key);
            }
        }
    }

    private <T> T as(Class<T> type, String key, String expected) {
        read.add(key);
        @Nullable Object value = fields.get(key);
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw error(value == null ? key + " is missing" : key + " is not " + expected);
    }

    private interface Item<T> {
        T read(String place, Object item);
    }

    private <T> List<T> items(String key, Item<T> reader) {
        read.add(key);
        if (!has(key)) {
            return List.of();
        }
        List<T> result = new ArrayList<>();
        for (Object item : as(List.class, key, "a list")) {
            result.add(reader.read(where + "." + key + "[" + result.size() + "]", item));
        }
        return List.copyOf(result);
    }

    private static int toInteger(String place, double number) {
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw new CatalogueException(place + ": " + number + " is not a whole number");
        }
        return (int) number;
    }

    private static <E extends Enum<E>> E constant(String place, String text, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (keyOf(constant).equals(text)) {
                return constant;
            }
        }
        throw new CatalogueException(
                place + ": unknown " + type.getSimpleName().toLowerCase(Locale.ROOT) + " " + text);
    }

    /// How an enum constant is written in the files: `EACH_NODE` as `each-node`.
    private static String keyOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
