package io.drydock.export.cloudformation;

import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.cloudformation.Value.Flag;
import io.drydock.export.cloudformation.Value.Intrinsic;
import io.drydock.export.cloudformation.Value.Items;
import io.drydock.export.cloudformation.Value.Ref;
import io.drydock.export.cloudformation.Value.Text;
import io.drydock.export.cloudformation.Value.Whole;

/// Writes a template as JSON, where every intrinsic function is an object with one field.
final class JsonWriter {

    private static final int INDENT = 2;

    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    static String write(Fields document) {
        JsonWriter writer = new JsonWriter();
        writer.value(document, 0);
        return writer.out.append('\n').toString();
    }

    private void value(Value value, int depth) {
        switch (value) {
            case Text text -> string(text.text());
            case Whole whole -> out.append(whole.number());
            case Flag flag -> out.append(flag.flag());
            case Items items -> items(items, depth);
            case Fields map -> map(map, depth);
            case Intrinsic intrinsic -> {
                String prefix = intrinsic instanceof Ref ? "" : "Fn::";
                out.append("{ ");
                string(prefix + intrinsic.name());
                out.append(": ");
                value(intrinsic.argument(), depth);
                out.append(" }");
            }
        }
    }

    private void items(Items items, int depth) {
        if (items.items().isEmpty()) {
            out.append("[]");
            return;
        }
        String separator = "[";
        for (Value item : items.items()) {
            out.append(separator);
            newLine(depth + 1);
            value(item, depth + 1);
            separator = ",";
        }
        newLine(depth);
        out.append(']');
    }

    private void map(Fields map, int depth) {
        if (map.fields().isEmpty()) {
            out.append("{}");
            return;
        }
        String[] separator = {"{"};
        map.fields()
                .forEach((key, value) -> {
                    out.append(separator[0]);
                    newLine(depth + 1);
                    string(key);
                    out.append(": ");
                    value(value, depth + 1);
                    separator[0] = ",";
                });
        newLine(depth);
        out.append('}');
    }

    private void newLine(int depth) {
        out.append('\n').repeat(' ', INDENT * depth);
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
