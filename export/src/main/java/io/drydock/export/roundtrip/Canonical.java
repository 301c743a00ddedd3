package io.drydock.export.roundtrip;

import io.drydock.export.roundtrip.Tree.Branch;
import io.drydock.export.roundtrip.Tree.Leaf;
import io.drydock.export.roundtrip.Tree.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A text that is the same for trees that mean the same: entries and items are sorted, except in
/// the argument of a function.
final class Canonical {

    private Canonical() {}

    static String of(Tree tree) {
        return switch (tree) {
            case Leaf(String text) -> text.length() + ":" + text;
            case Row(List<Tree> items) -> {
                List<String> texts = new ArrayList<>();
                items.forEach(item -> texts.add(of(item)));
                texts.sort(null);
                yield texts.toString();
            }
            case Branch(Map<String, Tree> entries) -> {
                Map<String, String> texts = new TreeMap<>();
                entries.forEach((key, value) ->
                        texts.put(key, isFunction(key) ? value.toString() : of(value)));
                yield texts.toString();
            }
        };
    }

    static boolean isFunction(String key) {
        return key.equals("Ref") || key.startsWith("Fn::");
    }
}
