package io.drydock.export.language;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.List;

/// JSON, which is YAML too.
public final class Json extends Code<Json> {

    private Json(Phrase code) {
        super(code);
    }

    @Override
    Json of(Phrase code) {
        return new Json(code);
    }

    /// Code that stands in our own source.
    public static Json code(@CompileTimeConstant String code) {
        return new Json(Phrase.of(code));
    }

    /// Exactly this text, with every character that a line or a reader could stumble over escaped.
    public static Json string(String text) {
        return new Json(Phrase.of(quoted(text)));
    }

    /// Exactly this text. What the deployment fills in must not hold quotes, backslashes or control
    /// characters; names that AWS makes do not.
    public static Json string(Phrase text) {
        return new Json(
                text.spelled(
                                it -> {
                                    String quoted = quoted(it);
                                    return quoted.substring(1, quoted.length() - 1);
                                })
                        .between("\"", "\""));
    }

    /// A list.
    public static Json list(List<Json> items) {
        return new Json(
                Phrase.join(",", items.stream().map(Json::phrase).toList()).between("[", "]"));
    }

    /// Values in a row with commas between them, for the inside of a list.
    public static Json items(List<Json> items) {
        return new Json(Phrase.join(",", items.stream().map(Json::phrase).toList()));
    }

    /// A number.
    public static Json number(long number) {
        return new Json(Phrase.of(Long.toString(number)));
    }

    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : Phrase.printable(text).toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (Character.isISOControl(c) || (c >= 0x2028 && c <= 0x2029) || c == 0xFEFF) {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
