package io.drydock.export.cloudformation;

import java.util.List;
import java.util.Locale;

/// Tells which texts every YAML version reads as themselves without quotes: a letter or a slash
/// first, and nothing inside that could start a comment, a key or a tag. Written by hand, because
/// it runs for every key and value of a template.
final class PlainYaml {

    /// Texts that YAML 1.1 takes for booleans and nulls, in lower case.
    private static final List<String> RESERVED =
            List.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private static final int LONGEST_RESERVED = 5;
    private static final String SIGNS = "_./()+=@;- ";
    private static final String SIGNS_AFTER_COLON = "_./-:";

    private PlainYaml() {}

    static boolean isPlain(String text) {
        int length = text.length();
        if (length == 0 || !isFirst(text.charAt(0)) || text.charAt(length - 1) == ' ') {
            return false;
        }
        boolean afterColon = false;
        for (int i = 1; i < length; i++) {
            char c = text.charAt(i);
            if (c == ':') {
                if (i + 1 == length) {
                    return false;
                }
                afterColon = true;
            } else if (!isLetterOrDigit(c)
                    && (afterColon ? SIGNS_AFTER_COLON : SIGNS).indexOf(c) < 0) {
                return false;
            }
        }
        return length > LONGEST_RESERVED || !RESERVED.contains(text.toLowerCase(Locale.ROOT));
    }

    /// Whether a text of several lines can be a block, which keeps its indentation by the first
    /// line and one line end at most behind the last.
    static boolean isBlock(String text) {
        char first = text.charAt(0);
        return first != ' '
                && first != '\t'
                && first != '\n'
                && !text.endsWith("\n\n")
                && isRead(text);
    }

    /// Whether every YAML version reads all characters of a text as themselves, in quotes or in a
    /// block: no control characters, no other ends of lines, no byte order mark.
    static boolean isRead(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean printed = (c >= ' ' && c < 0x7F) || (c >= 0xA0 && c < 0xFFFE);
            if ((!printed && c != '\n' && c != '\t') || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFirst(char c) {
        return isLetter(c) || c == '/';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isLetterOrDigit(char c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }
}
