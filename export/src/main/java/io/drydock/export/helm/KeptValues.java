package io.drydock.export.helm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Values of a chart that follow from nothing in a design: kept in it by the path of their key, and
/// put over the others when values are written. A mapping whose keys have dots is kept as a whole,
/// because a path could not name what is in it.
final class KeptValues {

    private KeptValues() {}

    /// The values with the kept ones over them.
    static Yaml merge(Yaml values, SequencedMap<String, String> kept) {
        Yaml merged = values;
        for (Map.Entry<String, String> entry : kept.entrySet()) {
            List<String> path = List.of(entry.getKey().split("\\.", -1));
            merged = put(merged, path, ValuesText.parse(entry.getValue()));
        }
        return merged;
    }

    private static Yaml put(Yaml below, List<String> path, Yaml value) {
        if (path.isEmpty()) {
            return value;
        }
        SequencedMap<String, Yaml> entries =
                below instanceof Yaml.Entries map
                        ? new LinkedHashMap<>(map.values())
                        : new LinkedHashMap<>();
        Yaml inner = entries.getOrDefault(path.getFirst(), YamlMap.map().build());
        entries.put(path.getFirst(), put(inner, path.subList(1, path.size()), value));
        return new Yaml.Entries(entries);
    }

    /// What is in the first values and not the same in the second, by path.
    static SequencedMap<String, Yaml> difference(Yaml wanted, Yaml given) {
        SequencedMap<String, Yaml> difference = new TreeMap<>();
        collect(new ArrayList<>(), wanted, given, difference);
        return difference;
    }

    private static void collect(
            List<String> path, Yaml wanted, Yaml given, SequencedMap<String, Yaml> difference) {
        if (wanted.equals(given)) {
            return;
        }
        if (isBranch(wanted) && given instanceof Yaml.Entries there) {
            ((Yaml.Entries) wanted)
                    .values()
                    .forEach((key, value) -> {
                        List<String> inner = new ArrayList<>(path);
                        inner.add(key);
                        Yaml other = there.values().getOrDefault(key, YamlMap.map().build());
                        collect(inner, value, other, difference);
                    });
        } else if (!path.isEmpty()) {
            difference.put(String.join(".", path), wanted);
        }
    }

    private static boolean isBranch(Yaml value) {
        return value instanceof Yaml.Entries entries
                && !entries.values().isEmpty()
                && entries.values().keySet().stream().noneMatch(key -> key.contains("."));
    }
}
