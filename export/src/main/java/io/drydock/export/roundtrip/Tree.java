package io.drydock.export.roundtrip;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A template as it is compared: texts, lists and maps, with every function in its long form.
/// Numbers and flags are texts, as CloudFormation takes `'443'` for `443`.
sealed interface Tree {

    /// What has nothing inside it.
    ///
    /// @param text the text, a number or a flag
    record Leaf(String text) implements Tree {}

    /// A list.
    ///
    /// @param items the items, in order
    record Row(List<Tree> items) implements Tree {
        public Row {
            items = List.copyOf(items);
        }
    }

    /// A map, equal whatever the order of the entries.
    ///
    /// @param entries the entries
    record Branch(Map<String, Tree> entries) implements Tree {
        public Branch {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    /// One entry of a branch; an empty branch where it has none.
    static Tree at(Tree tree, String... path) {
        Tree current = tree;
        for (String key : path) {
            current =
                    current instanceof Branch branch && branch.entries().containsKey(key)
                            ? branch.entries().get(key)
                            : new Branch(Map.of());
        }
        return current;
    }

    /// The entries of a branch; none for anything else.
    static Map<String, Tree> entries(Tree tree) {
        return tree instanceof Branch(Map<String, Tree> entries) ? entries : Map.of();
    }

    /// The tree on one line, as people read it.
    static String show(Tree tree) {
        return switch (tree) {
            case Leaf(String text) -> text;
            case Row(List<Tree> items) ->
                    "[" + String.join(", ", items.stream().map(Tree::show).toList()) + "]";
            case Branch(Map<String, Tree> entries) ->
                    "{"
                            + String.join(
                                    ", ",
                                    entries.entrySet().stream()
                                            .map(e -> e.getKey() + ": " + show(e.getValue()))
                                            .toList())
                            + "}";
        };
    }
}
