package io.drydock.export.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Makes a failing design smaller by leaving parts out for as long as it fails alike.
final class Shrinker {

    private static final int MOST_TRIES = 300;

    private final Predicate<ObjectNode> fails;
    private int tries;

    private Shrinker(Predicate<ObjectNode> fails) {
        this.fails = fails;
    }

    static ObjectNode shrink(ObjectNode design, Predicate<ObjectNode> fails) {
        return new Shrinker(fails).shrink(design);
    }

    private ObjectNode shrink(ObjectNode design) {
        ObjectNode small = design.deepCopy();
        boolean smaller = true;
        while (smaller && tries < MOST_TRIES) {
            smaller = pass(small, small);
        }
        return small;
    }

    /// Tries to do without each part in turn, from the end because what comes later leans on what
    /// comes earlier.
    private boolean pass(ObjectNode root, JsonNode node) {
        boolean smaller = false;
        if (node instanceof ArrayNode array) {
            for (int n = array.size() - 1; n >= 0 && tries < MOST_TRIES; n--) {
                JsonNode part = array.remove(n);
                if (stillFails(root)) {
                    smaller = true;
                } else {
                    array.insert(n, part);
                    smaller |= pass(root, part);
                }
            }
        } else if (node instanceof ObjectNode object) {
            List<String> keys = new ArrayList<>();
            object.fieldNames().forEachRemaining(keys::add);
            for (String key : keys.reversed()) {
                JsonNode part = object.get(key);
                if (part.isContainerNode()) {
                    smaller |= pass(root, part);
                }
            }
        }
        return smaller;
    }

    private boolean stillFails(ObjectNode root) {
        tries++;
        return fails.test(root.deepCopy());
    }
}
