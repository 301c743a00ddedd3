package io.drydock.export.helm;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Collects the values for one chart. A key that the chart of this version does not read is left
/// out; a key that no version reads is a mistake and refused.
final class ChartValues {

    private final OfficialChart chart;
    private final Branch root = new Branch(new LinkedHashMap<>());

    private sealed interface Part {}

    private record Leaf(Yaml value) implements Part {}

    private record Branch(SequencedMap<String, Part> parts) implements Part {}

    ChartValues(OfficialChart chart) {
        this.chart = chart;
    }

    /// Whether the chart of this version reads the key.
    boolean reads(String path) {
        return chart.reads(path);
    }

    void put(String path, String value) {
        put(path, Yaml.text(value));
    }

    void put(String path, int value) {
        put(path, Yaml.whole(value));
    }

    void put(String path, boolean value) {
        put(path, Yaml.flag(value));
    }

    void put(String path, Collection<String> values) {
        put(path, Yaml.texts(values));
    }

    void put(String path, YamlMap value) {
        put(path, value.build());
    }

    void put(String path, Yaml value) {
        if (!reads(path)) {
            return;
        }
        List<String> steps = List.of(chart.spelled(path).split("\\.", -1));
        Branch branch = root;
        for (String step : steps.subList(0, steps.size() - 1)) {
            Part next =
                    branch.parts().computeIfAbsent(step, key -> new Branch(new LinkedHashMap<>()));
            branch =
                    switch (next) {
                        case Branch inner -> inner;
                        case Leaf _ ->
                                throw new IllegalArgumentException(
                                        step + " in " + path + " holds a value");
                    };
        }
        if (branch.parts().putIfAbsent(steps.getLast(), new Leaf(value)) != null) {
            throw new IllegalArgumentException(path + " is written twice");
        }
    }

    Yaml build() {
        return build(root);
    }

    private static Yaml build(Part part) {
        return switch (part) {
            case Leaf leaf -> leaf.value();
            case Branch branch -> {
                YamlMap map = YamlMap.map();
                branch.parts().forEach((key, value) -> map.put(key, build(value)));
                yield map.build();
            }
        };
    }
}
