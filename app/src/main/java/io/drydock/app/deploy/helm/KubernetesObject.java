package io.drydock.app.deploy.helm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// An object as a chart rendered it.
///
/// @param release the release it belongs to
/// @param content its fields
record KubernetesObject(String release, Map<String, Object> content) {

    String kind() {
        return text("kind");
    }

    String name() {
        return text("metadata", "name");
    }

    /// The text at a path, or nothing.
    String text(String... path) {
        return Fields.text(content, path);
    }

    /// The mapping at a path, empty when there is none.
    Map<String, Object> map(String... path) {
        return Fields.map(content, path);
    }

    /// The list of mappings at a path, empty when there is none.
    List<Map<String, Object>> list(String... path) {
        return Fields.list(content, path);
    }

    /// Reads nested fields of parsed YAML; what is absent is empty.
    static final class Fields {

        private Fields() {}

        static Map<String, Object> map(Map<String, Object> from, String... path) {
            Map<String, Object> at = from;
            for (String step : path) {
                at = at.get(step) instanceof Map<?, ?> next ? YamlFiles.strings(next) : Map.of();
            }
            return at;
        }

        static String text(Map<String, Object> from, String... path) {
            return String.valueOf(last(from, path)).replaceAll("^null$", "");
        }

        static int number(Map<String, Object> from, String... path) {
            return last(from, path) instanceof Number number ? number.intValue() : 0;
        }

        static List<Map<String, Object>> list(Map<String, Object> from, String... path) {
            List<Map<String, Object>> result = new ArrayList<>();
            if (last(from, path) instanceof List<?> items) {
                for (Object item : items) {
                    if (item instanceof Map<?, ?> map) {
                        result.add(YamlFiles.strings(map));
                    }
                }
            }
            return result;
        }

        private static Object last(Map<String, Object> from, String... path) {
            Map<String, Object> at = from;
            for (int i = 0; i < path.length - 1; i++) {
                at = map(at, path[i]);
            }
            Object value = at.get(path[path.length - 1]);
            return value == null ? "" : value;
        }
    }
}
