package io.drydock.model.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An object in a data file that knows where it stands, so that a wrong entry is named precisely.
/// Entries that nobody read are errors too: a misspelt key must not go unnoticed.
///
/// Places are spelt only when something is wrong: the files are read on the way to the first
/// window, and nearly always they are right.
final class DataNode {

    private final @Nullable DataNode parent;
    private final String name;
    private final int index;
    private final Map<?, ?> fields;
    private final Set<String> read = new HashSet<>();

    private DataNode(@Nullable DataNode parent, String name, int index, Map<?, ?> fields) {
        this.parent = parent;
        this.name = name;
        this.index = index;
        this.fields = fields;
    }

    /// The root object of a file.
    static DataNode of(String file, Object value) {
        if (value instanceof Map<?, ?> map) {
            return new DataNode(null, file, -1, map);
        }
        throw new CatalogueException(file + ": expected an object");
    }

    /// The place of this object, such as `ports.json.ports[3]`.
    String where() {
        if (parent == null) {
            return name;
        }
        return index < 0 ? parent.place(name) : parent.place(name, index);
    }

    private String place(String key) {
        return where() + "." + key;
    }

    private String place(String key, int position) {
        return place(key) + "[" + position + "]";
    }

    CatalogueException error(String message) {
        return new CatalogueException(where() + ": " + message);
    }

    boolean has(String key) {
        return fields.containsKey(key);
    }

    List<String> keys() {
        List<String> keys = new ArrayList<>();
        fields.keySet().forEach(key -> keys.add(String.valueOf(key)));
        return keys;
    }

    String text(String key) {
        return as(String.class, key, "a text");
    }

    Optional<String> optionalText(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    ProductVersion version(String key) {
        String text = text(key);
        return ProductVersion.parse(text).orElseThrow(() -> error("unknown version " + text));
    }

    /// A flag; false when it is left out.
    boolean flag(String key) {
        return has(key) && as(Boolean.class, key, "true or false");
    }

    double number(String key) {
        return as(Double.class, key, "a number");
    }

    int integer(String key) {
        double number = number(key);
        if (!isWhole(number)) {
            throw new CatalogueException(place(key) + ": " + number + " is not a whole number");
        }
        return (int) number;
    }

    DataNode object(String key) {
        return new DataNode(this, key, -1, as(Map.class, key, "an object"));
    }

    /// One of an enum's constants, written `each-node` for `EACH_NODE`.
    <E extends Enum<E>> E choice(String key, Class<E> type) {
        return constant(key, text(key), type);
    }

    <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
        List<E> result = new ArrayList<>();
        for (String text : texts(key)) {
            result.add(constant(key, text, type));
        }
        return List.copyOf(result);
    }

    /// The objects of a list; none when it is left out. So are the other lists.
    List<DataNode> objects(String key) {
        List<DataNode> result = new ArrayList<>();
        for (Object item : items(key)) {
            if (!(item instanceof Map<?, ?> map)) {
                throw new CatalogueException(place(key, result.size()) + ": expected an object");
            }
            result.add(new DataNode(this, key, result.size(), map));
        }
        return result;
    }

    List<String> texts(String key) {
        List<String> result = new ArrayList<>();
        for (Object item : items(key)) {
            if (!(item instanceof String text)) {
                throw new CatalogueException(place(key, result.size()) + ": expected a text");
            }
            result.add(text);
        }
        return List.copyOf(result);
    }

    List<Integer> integers(String key) {
        List<Integer> result = new ArrayList<>();
        for (Object item : items(key)) {
            if (!(item instanceof Double number) || !isWhole(number)) {
                throw new CatalogueException(
                        place(key, result.size()) + ": expected a whole number");
            }
            result.add(number.intValue());
        }
        return List.copyOf(result);
    }

    ProfileId profileId(String key) {
        return profileId(key, text(key));
    }

    /// The profile that a text under this key names.
    ProfileId profileId(String key, String text) {
        Optional<ProfileId> id = ProfileId.ofKey(text);
        if (id.isEmpty()) {
            throw new CatalogueException(place(key) + ": unknown profile " + text);
        }
        return id.get();
    }

    /// Makes a value from this object; a value that refuses its parts is an error at this place.
    <T> T build(Function<DataNode, T> builder) {
        T result;
        try {
            result = builder.apply(this);
        } catch (IllegalArgumentException e) {
            throw new CatalogueException(where() + ": " + e.getMessage(), e);
        }
        for (Object key : fields.keySet()) {
            if (!read.contains(key)) {
                throw error("unknown entry " + key);
            }
        }
        return result;
    }

    private List<?> items(String key) {
        read.add(key);
        return has(key) ? as(List.class, key, "a list") : List.of();
    }

    private <T> T as(Class<T> type, String key, String expected) {
        read.add(key);
        @Nullable Object value = fields.get(key);
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw error(value == null ? key + " is missing" : key + " is not " + expected);
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE;
    }

    private <E extends Enum<E>> E constant(String key, String text, Class<E> type) {
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new CatalogueException(
                place(key)
                        + ": unknown "
                        + type.getSimpleName().toLowerCase(Locale.ROOT)
                        + " "
                        + text);
    }
}
