package io.drydock.export.cloudformation;

import io.drydock.export.cloudformation.Value.Base64;
import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.cloudformation.Value.Flag;
import io.drydock.export.cloudformation.Value.GetAtt;
import io.drydock.export.cloudformation.Value.Intrinsic;
import io.drydock.export.cloudformation.Value.Items;
import io.drydock.export.cloudformation.Value.Text;
import io.drydock.export.cloudformation.Value.Whole;
import io.drydock.export.language.Yaml;
import java.util.Map;

/// How many bytes a value takes in a template, without writing it: never fewer than [YamlWriter]
/// makes of it, and few more.
final class YamlSize {

    private static final int INDENT = 2;
    private static final int NUMBER = 20;

    /// The blank before a value and the end of its line.
    private static final int LINE = 2;

    private static final int QUOTES = 2;
    private static final int EMPTY = 4;
    private static final String GET = "!GetAtt .";
    private static final String LONG = "Fn::Base64:";

    private YamlSize() {}

    /// The size of a resource in its template.
    static int of(Resource resource) {
        return of(TemplateTree.alone(resource), 0);
    }

    private static int of(Value value, int depth) {
        return switch (value) {
            case Text text -> text(text.text(), depth);
            case Whole _, Flag _ -> LINE + NUMBER;
            case Items items -> {
                int size = items.items().isEmpty() ? EMPTY : 1;
                for (Value item : items.items()) {
                    size += item(item, depth);
                }
                yield size;
            }
            case Fields map -> {
                int size = map.fields().isEmpty() ? EMPTY : 1;
                for (Map.Entry<String, Value> entry : map.fields().entrySet()) {
                    size += INDENT * depth + key(entry.getKey()) + of(entry.getValue(), depth + 1);
                }
                yield size;
            }
            case GetAtt att ->
                    LINE + GET.length() + att.logicalId().length() + att.attribute().length();
            case Base64 base64 when base64.content() instanceof Intrinsic ->
                    LINE + INDENT * depth + LONG.length() + of(base64.content(), depth + 1);
            case Intrinsic other -> LINE + other.name().length() + of(other.argument(), depth);
        };
    }

    /// The first entry of a mapping stands on the line of its hyphen.
    private static int item(Value item, int depth) {
        int size = of(item, depth + 1);
        return item instanceof Fields map && !map.fields().isEmpty()
                ? size - 1
                : INDENT * depth + 1 + size;
    }

    private static int key(String key) {
        return 1 + Utf8.length(key) + (PlainYaml.isPlain(key) ? 0 : QUOTES);
    }

    /// A quote inside quotes counts twice; a line inside a text is indented.
    private static int text(String text, int depth) {
        boolean lines = text.indexOf('\n') >= 0;
        if (lines ? !PlainYaml.isBlock(text) : !PlainYaml.isRead(text)) {
            return LINE + Utf8.length(Yaml.scalar(text).text());
        }
        int each = lines ? INDENT * depth : 1;
        char counted = lines ? '\n' : '\'';
        int size = LINE + QUOTES + Utf8.length(text) + (lines ? each : 0);
        for (int at = text.indexOf(counted); at >= 0; at = text.indexOf(counted, at + 1)) {
            size += each;
        }
        return size;
    }
}
