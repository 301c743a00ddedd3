package io.drydock.app.deploy.helm;

import io.drydock.export.yaml.YamlBounds;
import io.drydock.export.yaml.YamlBoundsException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads YAML into maps, lists and plain values.
final class YamlFiles {

    /// The index of a chart repository may have some megabytes.
    private static final int MOST_CHARACTERS = 64 << 20;

    /// Charts render a key twice here and there; Helm and Kubernetes take the last.
    private static final LoadSettings SETTINGS =
            LoadSettings.builder()
                    .setAllowDuplicateKeys(true)
                    .setCodePointLimit(MOST_CHARACTERS)
                    .build();

    private YamlFiles() {}

    /// The mappings among the documents of a text; empty documents are left out.
    ///
    /// @throws YamlEngineException when the text is not YAML, or means more than is read
    static List<Map<String, Object>> documents(String text) {
        bound(text);
        List<Map<String, Object>> documents = new ArrayList<>();
        for (Object document : new Load(SETTINGS).loadAllFromString(text)) {
            if (document instanceof Map<?, ?> map) {
                documents.add(strings(map));
            }
        }
        return documents;
    }

    /// Longer texts are indexes of repositories, of which single entries are read only.
    private static void bound(String text) {
        if (text.length() > YamlBounds.MAX_CHARACTERS) {
            return;
        }
        try {
            YamlBounds.check(text);
        } catch (YamlBoundsException passed) {
            throw new YamlEngineException(passed.getMessage(), passed);
        }
    }

    /// The one mapping of a text; an empty text is an empty mapping.
    static Map<String, Object> mapping(String text) {
        List<Map<String, Object>> documents = documents(text);
        return documents.isEmpty() ? Map.of() : documents.getFirst();
    }

    /// Values of the second mapping replace those of the first; mappings are merged, as Helm does.
    static Map<String, Object> merge(Map<String, Object> below, Map<String, Object> above) {
        Map<String, Object> merged = new LinkedHashMap<>(below);
        above.forEach((key, value) -> {
            if (merged.get(key) instanceof Map<?, ?> lower && value instanceof Map<?, ?> upper) {
                merged.put(key, merge(strings(lower), strings(upper)));
            } else {
                merged.put(key, value);
            }
        });
        return merged;
    }

    static Map<String, Object> strings(Map<?, ?> map) {
        Map<String, Object> result = new LinkedHashMap<>();
        map.forEach((key, value) -> result.put(String.valueOf(key), value));
        return result;
    }
}
