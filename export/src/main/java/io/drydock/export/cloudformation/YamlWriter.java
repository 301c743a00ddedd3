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

/// Writes a template as YAML with CloudFormation's short tags, two blanks of indent, and quotes
/// wherever a YAML 1.1 reader could take a text for something else.
final class YamlWriter {

    private static final int INDENT = 2;

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    static String write(Fields document) {
        YamlWriter writer = new YamlWriter();
        writer.map(document, 0);
        return writer.out.toString();
    }

    private void map(Fields map, int depth) {
        for (Map.Entry<String, Value> entry : map.fields().entrySet()) {
            indent(depth);
            entry(entry, depth);
        }
    }

    private void entry(Map.Entry<String, Value> entry, int depth) {
        out.append(scalar(entry.getKey())).append(':');
        nested(entry.getValue(), depth + 1);
    }

    /// Writes what follows `key:` or a tag, up to and with the end of the line.
    private void nested(Value value, int depth) {
        switch (value) {
            case Text text -> text(text.text(), depth);
            case Whole whole -> out.append(' ').append(whole.number()).append('\n');
            case Flag flag -> out.append(' ').append(flag.flag()).append('\n');
            case Items items -> {
                if (items.items().isEmpty()) {
                    out.append(" []\n");
                } else {
                    out.append('\n');
                    items(items, depth);
                }
            }
            case Fields map -> {
                if (map.fields().isEmpty()) {
                    out.append(" {}\n");
                } else {
                    out.append('\n');
                    map(map, depth);
                }
            }
            case Intrinsic intrinsic -> intrinsic(intrinsic, depth);
        }
    }

    private void items(Items items, int depth) {
        for (Value item : items.items()) {
            indent(depth);
            out.append('-');
            if (item instanceof Fields map && !map.fields().isEmpty()) {
                out.append(' ');
                boolean first = true;
                for (Map.Entry<String, Value> entry : map.fields().entrySet()) {
                    if (!first) {
                        indent(depth + 1);
                    }
                    entry(entry, depth + 1);
                    first = false;
                }
            } else {
                nested(item, depth + 1);
            }
        }
    }

    /// A function inside a function keeps its long name: YAML allows one tag on a value.
    private void intrinsic(Intrinsic intrinsic, int depth) {
        if (intrinsic instanceof GetAtt att) {
            out.append(" !GetAtt ").append(att.logicalId()).append('.').append(att.attribute());
            out.append('\n');
        } else if (intrinsic instanceof Base64 base64 && base64.content() instanceof Intrinsic) {
            out.append('\n');
            indent(depth);
            out.append("Fn::Base64:");
            nested(base64.content(), depth + 1);
        } else {
            out.append(" !").append(intrinsic.name());
            nested(intrinsic.argument(), depth);
        }
    }

    private void text(String text, int depth) {
        if (!text.contains("\n") || !PlainYaml.isBlock(text)) {
            out.append(' ').append(scalar(text)).append('\n');
            return;
        }
        out.append(text.endsWith("\n") ? " |\n" : " |-\n");
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        int start = 0;
        while (start <= body.length()) {
            int end = body.indexOf('\n', start);
            int stop = end < 0 ? body.length() : end;
            if (stop > start) {
                indent(depth);
            }
            out.append(body, start, stop).append('\n');
            start = stop + 1;
        }
    }

    private void indent(int depth) {
        out.repeat(' ', INDENT * depth);
    }

    private static String scalar(String text) {
        if (PlainYaml.isPlain(text)) {
            return text;
        }
        return text.indexOf('\n') < 0 && PlainYaml.isRead(text)
                ? "'" + text.replace("'", "''") + "'"
                : Yaml.scalar(text).text();
    }
}
