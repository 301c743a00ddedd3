package io.drydock.export.helm;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Collects the entries of a mapping, in the order they are to be written.
final class YamlMap {

    private final SequencedMap<String, Yaml> entries = new LinkedHashMap<>();

    static YamlMap map() {
        return new YamlMap();
    }

    /// A mapping with one entry.
    static Yaml map(String key, String value) {
        return map().put(key, value).build();
    }

    YamlMap put(String key, Yaml value) {
        if (entries.putIfAbsent(key, value) != null) {
            throw new IllegalArgumentException("key " + key + " is written twice");
        }
        return this;
    }

    YamlMap put(String key, String value) {
        return put(key, Yaml.text(value));
    }

    YamlMap put(String key, int value) {
        return put(key, Yaml.whole(value));
    }

    YamlMap put(String key, boolean value) {
        return put(key, Yaml.flag(value));
    }

    YamlMap put(String key, YamlMap value) {
        return put(key, value.build());
    }

    Yaml build() {
        return new Yaml.Entries(entries);
    }
}
