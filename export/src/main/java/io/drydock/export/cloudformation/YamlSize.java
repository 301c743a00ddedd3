package io.drydock.export.cloudformation;

import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.cloudformation.Value.Flag;
import io.drydock.export.cloudformation.Value.GetAtt;
import io.drydock.export.cloudformation.Value.Intrinsic;
import io.drydock.export.cloudformation.Value.Items;
import io.drydock.export.cloudformation.Value.Text;
import io.drydock.export.cloudformation.Value.Whole;
import java.util.Map;

/// How many bytes a value takes in a template, without writing it: never fewer than [YamlWriter]
/// makes of it, and few more.
final class YamlSize {

    private static final int INDENT = 2;

    /// Colon, blank, line end, and the quotes that a text may need.
    private static final int AROUND = 5;

    private static final int NUMBER = 21;

    private YamlSize() {}

    /// The size of a resource in its template.
    static int of(Resource resource) {
        return of(TemplateTree.alone(resource), 0);
    }

    private static int of(Value value, int depth) {
        return switch (value) {
            case Text text -> text(text.text(), depth);
            case Whole _, Flag _ -> NUMBER;
            case Items items -> {
                int size = AROUND;
                for (Value item : items.items()) {
                    size += INDENT * depth + AROUND + of(item, depth + 1);
                }
                yield size;
            }
            case Fields map -> {
                int size = AROUND;
                for (Map.Entry<String, Value> entry : map.fields().entrySet()) {
                    size +=
                            INDENT * depth
                                    + AROUND
                                    + Utf8.length(entry.getKey())
                                    + of(entry.getValue(), depth + 1);
                }
                yield size;
            }
            case GetAtt att ->
                    AROUND * 2 + INDENT + att.logicalId().length() + att.attribute().length();
            case Intrinsic other ->
                    INDENT * depth
                            + 2 * AROUND
                            + other.name().length()
                            + of(other.argument(), depth + 1);
        };
    }

    /// A quote inside quotes counts twice; a line inside a text is indented.
    private static int text(String text, int depth) {
        int size = Utf8.length(text) + AROUND;
        boolean lines = text.indexOf('\n') >= 0;
        int each = lines ? INDENT * depth : 1;
        char counted = lines ? '\n' : '\'';
        for (int at = text.indexOf(counted); at >= 0; at = text.indexOf(counted, at + 1)) {
            size += each;
        }
        return size + (lines ? each : 0);
    }
}
