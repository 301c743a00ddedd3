package io.drydock.model.file;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;

/// Prints JSON so that a change of one element changes one place: an object or list of plain values
/// stands on one line, everything else on lines of its own.
final class JsonPrinter {

    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();

    private JsonPrinter() {}

    static String print(JsonNode root) {
        JsonPrinter printer = new JsonPrinter();
        printer.value(root, 0, true);
        return printer.out.append('\n').toString();
    }

    private void value(JsonNode node, int depth, boolean root) {
        if (node.isObject()) {
            object(node, depth, root);
        } else if (node.isArray()) {
            array(node, depth);
        } else {
            scalar(node);
        }
    }

    private void object(JsonNode node, int depth, boolean root) {
        boolean oneLine = !root && isFlat(node);
        out.append('{');
        Iterator<Map.Entry<String, JsonNode>> members = node.properties().iterator();
        while (members.hasNext()) {
            Map.Entry<String, JsonNode> member = members.next();
            separate(oneLine, depth + 1);
            string(member.getKey());
            out.append(": ");
            value(member.getValue(), depth + 1, false);
            if (members.hasNext()) {
                out.append(',');
            }
        }
        close(oneLine, depth, node.isEmpty());
        out.append('}');
    }

    private void array(JsonNode node, int depth) {
        boolean oneLine = isScalars(node);
        out.append('[');
        for (int i = 0; i < node.size(); i++) {
            if (oneLine) {
                out.append(i == 0 ? "" : " ");
            } else {
                separate(false, depth + 1);
            }
            value(node.get(i), depth + 1, false);
            if (i < node.size() - 1) {
                out.append(',');
            }
        }
        if (!oneLine) {
            close(false, depth, node.isEmpty());
        }
        out.append(']');
    }

    private void separate(boolean oneLine, int depth) {
        if (oneLine) {
            out.append(' ');
        } else {
            out.append('\n').repeat(INDENT, depth);
        }
    }

    private void close(boolean oneLine, int depth, boolean empty) {
        if (!empty) {
            separate(oneLine, depth);
        }
    }

    private void scalar(JsonNode node) {
        if (node.isTextual()) {
            string(node.textValue());
        } else {
            out.append(node.asText());
        }
    }

    private void string(String text) {
        out.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, out);
        out.append('"');
    }

    private static boolean isFlat(JsonNode object) {
        for (JsonNode value : object) {
            if (value.isObject() || (value.isArray() && !isScalars(value))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isScalars(JsonNode array) {
        for (JsonNode value : array) {
            if (value.isContainerNode()) {
                return false;
            }
        }
        return true;
    }
}
