package io.drydock.app.deploy.helm.install;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.app.deploy.Preview.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// What differs between two manifests, object by object.
///
/// @param kind what happens to the object
/// @param object its kind and name
/// @param detail which of its fields change, from what to what
record ManifestDifference(Kind kind, String object, String detail) {

    private static final int SHOWN_FIELDS = 6;
    private static final int SHOWN_TEXT = 60;

    static List<ManifestDifference> between(String before, String after) {
        Map<String, ManifestObject> old = byKey(before);
        Map<String, ManifestObject> next = byKey(after);
        List<ManifestDifference> all = new ArrayList<>();
        next.forEach((key, object) -> {
            ManifestObject present = old.get(key);
            if (present == null) {
                all.add(new ManifestDifference(Kind.ADD, key, ""));
            } else if (!present.content().equals(object.content())) {
                all.add(
                        new ManifestDifference(
                                Kind.CHANGE, key, fields(present.content(), object.content())));
            }
        });
        old.keySet().stream()
                .filter(key -> !next.containsKey(key))
                .forEach(key -> all.add(new ManifestDifference(Kind.DELETE, key, "")));
        return all;
    }

    private static Map<String, ManifestObject> byKey(String manifest) {
        Map<String, ManifestObject> objects = new LinkedHashMap<>();
        ManifestObject.of(manifest).forEach(object -> objects.put(object.key(), object));
        return objects;
    }

    private static String fields(JsonNode before, JsonNode after) {
        List<String> fields = new ArrayList<>();
        compare("", before, after, fields);
        String text = String.join(", ", fields.subList(0, Math.min(SHOWN_FIELDS, fields.size())));
        int hidden = fields.size() - SHOWN_FIELDS;
        return hidden > 0 ? text + ", and " + hidden + " more" : text;
    }

    private static void compare(String path, JsonNode before, JsonNode after, List<String> out) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            SequencedSet<String> names = new LinkedHashSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.forEach(name ->
                    compare(
                            path.isEmpty() ? name : path + "." + name,
                            before.path(name),
                            after.path(name),
                            out));
        } else if (before.isArray() && after.isArray() && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                compare(path + "[" + i + "]", before.get(i), after.get(i), out);
            }
        } else {
            out.add(path + ": " + shown(before) + " -> " + shown(after));
        }
    }

    private static String shown(JsonNode node) {
        if (node.isMissingNode()) {
            return "none";
        }
        String text = node.isTextual() ? node.asText() : node.toString();
        return text.length() > SHOWN_TEXT || text.contains("\n")
                ? "a text of " + text.length() + " characters"
                : text;
    }
}
