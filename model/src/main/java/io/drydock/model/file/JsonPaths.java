package io.drydock.model.file;

import io.drydock.model.design.TextGrammar;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the way to a place in a JSON tree, such as `nodes[3].rules[0].host`. Looked for when there
/// is a problem only, so that reading a good file does not pay for it.
final class JsonPaths {

    private JsonPaths() {}

    /// The path of the value that begins at the place; empty for the root, or when none does.
    static String of(Located root, Location place) {
        return find(root, place).orElse("");
    }

    private static Optional<String> find(Located value, Location place) {
        if (value.location().equals(place)) {
            return Optional.of("");
        }
        if (value instanceof Located.Obj object) {
            for (Map.Entry<String, Located> member : object.members().entrySet()) {
                Optional<String> inner = find(member.getValue(), place);
                if (inner.isPresent()) {
                    String name = TextGrammar.shown(member.getKey());
                    return Optional.of(join(name, inner.get()));
                }
            }
        }
        if (value instanceof Located.Arr array) {
            List<Located> items = array.items();
            for (int i = 0; i < items.size(); i++) {
                Optional<String> inner = find(items.get(i), place);
                if (inner.isPresent()) {
                    return Optional.of(join("[" + i + "]", inner.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static String join(String outer, String inner) {
        return inner.isEmpty() || inner.startsWith("[") ? outer + inner : outer + "." + inner;
    }
}
