package io.drydock.export.svg;

/// How numbers, words and identifiers are spelled in SVG.
final class SvgText {
    private static final int REPLACEMENT = 0xfffd;

    private SvgText() {}

    /// A number with at most two decimals, the same in every locale.
    static void number(StringBuilder out, double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths < 0) {
            out.append('-');
            hundredths = -hundredths;
        }
        out.append(hundredths / 100);
        long rest = hundredths % 100;
        if (rest == 0) {
            return;
        }
        out.append('.').append(rest / 10);
        if (rest % 10 != 0) {
            out.append(rest % 10);
        }
    }

    /// Words for between tags and within double quotes. Characters XML forbids become the
    /// replacement character, so that a stray control character does not make the file unreadable.
    static void escape(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append(' ');
                default -> out.appendCodePoint(isAllowed(c) ? c : REPLACEMENT);
            }
        }
    }

    /// An identifier that is also a valid XML name; different identifiers stay different.
    static void identifier(StringBuilder out, String id) {
        out.append("e-");
        id.codePoints()
                .forEach(c -> {
                    if (c == '-' || c == '.' || isLetterOrDigit(c)) {
                        out.appendCodePoint(c);
                    } else {
                        out.append('_').append(Integer.toHexString(c)).append('_');
                    }
                });
    }

    private static boolean isLetterOrDigit(int c) {
        return isBetween(c, 'a', 'z') || isBetween(c, 'A', 'Z') || isBetween(c, '0', '9');
    }

    private static boolean isAllowed(int c) {
        return isBetween(c, 0x20, 0xd7ff) || isBetween(c, 0xe000, 0xfffd) || c >= 0x10000;
    }

    private static boolean isBetween(int c, int first, int last) {
        return c >= first && c <= last;
    }
}
